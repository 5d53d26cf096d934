"""Certificates and signatures for trials, made by the openssl command, which knows nothing of our reading of them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

OPENSSL = shutil.which("openssl")
EC_KEY = bytes.fromhex("301306072a8648ce3d020106082a8648ce3d030107")  # AlgorithmIdentifier: id-ecPublicKey, prime256v1
# The same length, so that nothing else of a certificate changes; RFC 4357 and RFC 7091.
OLD_GOST = bytes.fromhex("30130606 2a8503020213 0409 000000000000000000".replace(" ", ""))
GOST_2012 = bytes.fromhex("30130608 2a85030701010101 0407 00000000000000".replace(" ", ""))


def openssl(*words, env=None) -> bytes:
    ran = subprocess.run([OPENSSL, *map(str, words)], capture_output=True, check=False, env={**os.environ, **(env or {})})
    if ran.returncode:
        raise AssertionError(f"openssl {' '.join(map(str, words))}: {ran.stderr.decode()[-400:]}")
    return ran.stdout


def has_gost() -> bool:
    ran = subprocess.run([OPENSSL, "engine", "gost"], capture_output=True, check=False)
    return ran.returncode == 0


@dataclass
class Signer:
    """A key and a certificate of it, PEM."""
    key: Path
    certificate: Path
    engine: tuple = ()

    @property
    def der(self) -> bytes:
        return openssl("x509", "-in", self.certificate, "-outform", "DER")

    def sign(self, document: Path, target: Path, *words, form="DER") -> Path:
        openssl("cms", *self.engine, "-sign", "-binary", "-in", document, "-signer", self.certificate, "-inkey", self.key, "-outform", form,
                "-out", target, *words)
        return target


KINDS = {"rsa": ["rsa:2048"], "ec": ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"], "gost": ["gost2012_256", "-pkeyopt", "paramset:A"]}


def signer(folder: Path, name: str, subject: str, kind="ec", serial: str | None = None, dates: tuple[str, str] | None = None) -> Signer:
    """A new key with a certificate that it has signed itself; `dates` are those of openssl ca, YYYYMMDDHHMMSSZ."""
    made = Signer(folder / f"{name}.key", folder / f"{name}.pem", ("-engine", "gost") if kind == "gost" else ())
    number = ["-set_serial", f"0x{serial}"] if serial else []
    words = ["-newkey", *KINDS[kind], "-nodes", "-keyout", made.key, "-utf8", "-subj", subject]
    if not dates:
        openssl("req", *made.engine, "-x509", *words, "-days", 400, "-out", made.certificate, *number)
        return made
    request, settings = folder / f"{name}.csr", folder / f"{name}.cnf"
    openssl("req", "-new", *words, "-out", request)
    (folder / f"{name}.index").write_text("")
    settings.write_text("[ca]\ndefault_ca = own\n[own]\ndefault_md = sha256\npolicy = any\nunique_subject = no\n"
                        f"database = {folder}/{name}.index\nnew_certs_dir = {folder}\nrand_serial = yes\n[any]\ncommonName = optional\n")
    openssl("ca", "-config", settings, "-batch", "-selfsign", "-keyfile", made.key, "-in", request, "-out", made.certificate, "-notext",
            "-startdate", dates[0], "-enddate", dates[1], "-utf8")
    return made


def serial(made: Signer) -> str:
    return re.search(r"serial=(\w+)", openssl("x509", "-in", made.certificate, "-noout", "-serial").decode())[1]


def date(made: Signer, which: str) -> str:
    """Its -startdate or -enddate in Moscow, as stamps have it."""
    from datetime import datetime, timedelta
    said = openssl("x509", "-in", made.certificate, "-noout", f"-{which}").decode().split("=")[1].strip()
    return f"{datetime.strptime(said, '%b %d %H:%M:%S %Y GMT') + timedelta(hours=3):%d.%m.%Y}"
