# ruff: noqa: D100 - it is put at the end of another module
# Added by CQO Desk: this Python is built without OpenSSL, but the one within SQLCipher lies in the same bundle.
def scrypt(
    password: bytes, *, salt: bytes, n: int, r: int, p: int, maxmem: int = 0, dklen: int = 64
) -> bytes:
    """A key made of a password, at a price (RFC 7914); as `hashlib.scrypt` of a Python with OpenSSL.

    Raises:
        ValueError: the price is none that OpenSSL takes, or more memory than was allowed.
    """
    import ctypes

    from sqlcipher3 import _sqlite3

    derive = ctypes.CDLL(_sqlite3.__file__).EVP_PBE_scrypt
    text, size, number = ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint64
    derive.argtypes = [text, size, text, size, number, number, number, number, text, size]
    made = ctypes.create_string_buffer(dklen)
    password, salt = bytes(password), bytes(salt)
    if derive(password, len(password), salt, len(salt), n, r, p, maxmem, made, dklen) != 1:
        raise ValueError("Invalid parameter combination for n, r, p, maxmem.")
    return made.raw
