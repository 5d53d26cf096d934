import Foundation

/// Certificates and signatures made by the openssl command (3.0, with the engine gost), DER.
enum Samples {
    /// What is signed.
    static let document = Array("Сводная ведомость".utf8)

    /// Serial 03ADA335…, CN and SN + G, EC P-256; from 2025-09-03 06:07:08 until 2026-11-27 20:59:59 UTC.
    static let person = bytes(
        """
        MIIBsTCCAVcCEAOtozX/0Ma4OKq2+PO6u2wwCgYIKoZIzj0EAwIwXTEeMBwGA1UEAwwV0JPQmtCe0KMg0J/RgNC40LzQ
        tdGAMRMwEQYDVQQEDArQkdC10LvQuNC6MSYwJAYDVQQqDB3QrtC70LjRjyDQm9C10L7QvdC40LTQvtCy0L3QsDAeFw0y
        NTA5MDMwNjA3MDhaFw0yNjExMjcyMDU5NTlaMF0xHjAcBgNVBAMMFdCT0JrQntCjINCf0YDQuNC80LXRgDETMBEGA1UE
        BAwK0JHQtdC70LjQujEmMCQGA1UEKgwd0K7Qu9C40Y8g0JvQtdC+0L3QuNC00L7QstC90LAwWTATBgcqhkjOPQIBBggq
        hkjOPQMBBwNCAATWUlZyOTaIiz1TZFoyB3yXCFNR7FiKpYlZhCJ1UJqrs2NInEttJRho9KEEDLPkkK0PKBNB/GqEJxA3
        gg51PVYlMAoGCCqGSM49BAMCA0gAMEUCIAC2gUryZQOjTb7CprrCX16MOaMv16gIpAjXLt02e2rKAiEA/VQpeo4ZrUHS
        ojx3r+/jpf7Ms2jTz2rKBNs07MFUpwY=
        """)

    /// Serial 01, CN alone, until 9999-12-31 23:59:59 UTC.
    static let office = bytes(
        """
        MIIBKTCB0AIBATAKBggqhkjOPQQDAjAgMR4wHAYDVQQDDBXQk9Ca0J7QoyDQn9GA0LjQvNC10YAwIBcNMjUwOTAzMDYw
        NzA4WhgPOTk5OTEyMzEyMzU5NTlaMCAxHjAcBgNVBAMMFdCT0JrQntCjINCf0YDQuNC80LXRgDBZMBMGByqGSM49AgEG
        CCqGSM49AwEHA0IABHS16Bf3+9I5A/o8LanrQ9oW0GIBHebHExFfEbvk3Izx0dpbuT25+P82SHRgXwMp+L5fl2DIjSph
        sdb/vPPxPmUwCgYIKoZIzj0EAwIDSAAwRQIgUuucwl1h5KAJa/N+6xnsDZOG/sDcBTu7Z+33NdRvnd0CIQCOo7dxQuZA
        tVEBlhdwovgxJc3E0bZCqol3dDp9c8BMAQ==
        """)

    /// Without CN.
    static let nobody = bytes(
        """
        MIIBNTCB3QIQA62jNf/Qxrg4qrb487q7bDAKBggqhkjOPQQDAjAgMR4wHAYDVQQKDBXQk9Ca0J7QoyDQn9GA0LjQvNC1
        0YAwHhcNMjUwOTAzMDYwNzA4WhcNMjYxMTI3MjA1OTU5WjAgMR4wHAYDVQQKDBXQk9Ca0J7QoyDQn9GA0LjQvNC10YAw
        WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASRhsaNfJSwFixWBZiXW1gVuWfV+rEk+NUUOKbUAa2JrxN2rFxM3f014CDL
        ACjL0IDgUOPNUWWgJSNZpEusPuc6MAoGCCqGSM49BAMCA0cAMEQCIEECjbCH6+9Gjr0dzvlucqPq4StlMlA9v2WKi5LS
        wZqwAiBjr06uXitSKxBHD0Bsqu1PE+1nYsTiScP9bzIU/HU+Sw==
        """)

    /// As ``person`` with CN alone, a key of ГОСТ Р 34.10-2012, 256 bit.
    static let gost = bytes(
        """
        MIIBZzCCARICEAOtozX/0Ma4OKq2+PO6u2wwDAYIKoUDBwEBAwIFADAzMTEwLwYDVQQDDCjQkdC10LvQuNC6INCu0LvQ
        uNGPINCb0LXQvtC90LjQtNC+0LLQvdCwMB4XDTI1MDkwMzA2MDcwOFoXDTI2MTEyNzIwNTk1OVowMzExMC8GA1UEAwwo
        0JHQtdC70LjQuiDQrtC70LjRjyDQm9C10L7QvdC40LTQvtCy0L3QsDBmMB8GCCqFAwcBAQEBMBMGByqFAwICIwEGCCqF
        AwcBAQICA0MABEA3g+4XugY/lr8FDqqyl1vXJPTwdYyO/wYxQVyr3QDQGxXIRiqkTCuNdmRrYGGjG07uv8JdQxjZ5b5M
        ExKzmtGlMAwGCCqFAwcBAQMCBQADQQDDxsPffOLAi/WAjkF6MPxzxgnFAD6dbpoRI9HQVNDb6i3rHd2G/0aqUcZu4GKm
        oN70oYGDyeTKt3fVIdmbw06j
        """)

    /// Of ``document`` by ``person``, SHA-256, without certificates.
    static let personSignature = bytes(
        """
        MIIB+AYJKoZIhvcNAQcCoIIB6TCCAeUCAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBwjCCAb4CAQEwcTBd
        MR4wHAYDVQQDDBXQk9Ca0J7QoyDQn9GA0LjQvNC10YAxEzARBgNVBAQMCtCR0LXQu9C40LoxJjAkBgNVBCoMHdCu0LvQ
        uNGPINCb0LXQvtC90LjQtNC+0LLQvdCwAhADraM1/9DGuDiqtvjzurtsMAsGCWCGSAFlAwQCAaCB5DAYBgkqhkiG9w0B
        CQMxCwYJKoZIhvcNAQcBMBwGCSqGSIb3DQEJBTEPFw0yNjExMjkwNzIwMjhaMC8GCSqGSIb3DQEJBDEiBCD3XGmH1jma
        Z4PBnN4/TF38/7/8LS62e7jVEL2h9dxTFTB5BgkqhkiG9w0BCQ8xbDBqMAsGCWCGSAFlAwQBKjALBglghkgBZQMEARYw
        CwYJYIZIAWUDBAECMAoGCCqGSIb3DQMHMA4GCCqGSIb3DQMCAgIAgDANBggqhkiG9w0DAgIBQDAHBgUrDgMCBzANBggq
        hkiG9w0DAgIBKDAKBggqhkjOPQQDAgRGMEQCIHMmPFYT9bzFozy4AaPJB0BBJunBkaU7jhCpwHlpehZIAiByqpFbbeaD
        wJTKV00npbmD0DKHS2liM86Ix6LA/4b7zQ==
        """)

    /// Of ``document`` by ``gost``.
    static let gostSignature = bytes(
        """
        MIIB/AYJKoZIhvcNAQcCoIIB7TCCAekCAQExDjAMBggqhQMHAQECAgUAMAsGCSqGSIb3DQEHATGCAcUwggHBAgEBMEcw
        MzExMC8GA1UEAwwo0JHQtdC70LjQuiDQrtC70LjRjyDQm9C10L7QvdC40LTQvtCy0L3QsAIQA62jNf/Qxrg4qrb487q7
        bDAMBggqhQMHAQECAgUAoIIBEzAYBgkqhkiG9w0BCQMxCwYJKoZIhvcNAQcBMBwGCSqGSIb3DQEJBTEPFw0yNjExMjkw
        NzIwMjhaMC8GCSqGSIb3DQEJBDEiBCCLLeh3XqU4pKPQhac8qpRBbY2BREiY5KUzbtqZXUfd8zCBpwYJKoZIhvcNAQkP
        MYGZMIGWMAsGCWCGSAFlAwQBKjAKBggqhQMHAQECAjAKBggqhQMHAQECAzAIBgYqhQMCAgkwCAYGKoUDAgIVMAsGCWCG
        SAFlAwQBFjALBglghkgBZQMEAQIwCgYIKoZIhvcNAwcwDgYIKoZIhvcNAwICAgCAMA0GCCqGSIb3DQMCAgFAMAcGBSsO
        AwIHMA0GCCqGSIb3DQMCAgEoMAwGCCqFAwcBAQEBBQAEQLVC/RGU4iJa1zP8zJkzK20Db34AgBgo/lUVuF2ECZSLSc+M
        8TWdDuaRV/r2ld/ph9u7uOiuo9HbF3k9vt96PGo=
        """)

    private static func bytes(_ text: String) -> [UInt8] {
        Array(Data(base64Encoded: text, options: .ignoreUnknownCharacters) ?? Data())
    }
}
