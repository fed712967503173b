"""Writes a shared library of functions that return 0, without a compiler (ELF, 64 bits, Linux)."""

import struct
from collections.abc import Sequence

_PAGE = 0x10000
"""The largest page of the machines we write for; segments keep this distance in memory."""

_RETURN_ZERO = {
    "x86_64": (62, bytes.fromhex("31c0 c3")),  # xor eax, eax; ret
    "aarch64": (183, bytes.fromhex("000080d2 c0035fd6")),  # mov x0, #0; ret
}
"""ELF's number of a machine and its code."""

_READ, _WRITE, _EXECUTE = 4, 2, 1
_LOAD, _DYNAMIC, _STACK = 1, 2, 0x6474E551
_HEADER_BYTES, _SEGMENT_BYTES, _SYMBOL_BYTES = 64, 56, 24
_SEGMENTS = 4

MACHINES = tuple(_RETURN_ZERO)
"""What `shared_library` can be written for."""


def shared_library(soname: str, names: Sequence[str], machine: str) -> bytes:
    """Return the bytes of a library that is loaded as `soname` and exports `names`."""
    number, code = _RETURN_ZERO[machine]
    strings, offsets = _string_table([soname, *names])
    head = _HEADER_BYTES + _SEGMENTS * _SEGMENT_BYTES
    hashes_at = head
    hashes = _hash_table(names)
    symbols_at = hashes_at + len(hashes)
    strings_at = symbols_at + _SYMBOL_BYTES * (len(names) + 1)
    code_at = _aligned(strings_at + len(strings))
    dynamic_at = _aligned(code_at + len(code))
    symbols = bytes(_SYMBOL_BYTES) + b"".join(_symbol(offsets[name], code_at, len(code)) for name in names)
    dynamic = _dynamic(offsets[soname], hashes_at, symbols_at, strings_at, len(strings))
    body = hashes + symbols + strings
    body += bytes(code_at - head - len(body)) + code
    body += bytes(dynamic_at - head - len(body)) + dynamic
    return _header(number) + _segments(dynamic_at, len(dynamic)) + body


def _aligned(offset: int) -> int:
    return -(-offset // 16) * 16


def _string_table(words: Sequence[str]) -> tuple[bytes, dict[str, int]]:
    table, offsets = b"\0", {}
    for word in words:
        offsets[word] = len(table)
        table += word.encode() + b"\0"
    return table + bytes(_aligned(len(table)) - len(table)), offsets


def _hash(name: str) -> int:
    """Return the hash by which the loader looks a name up."""
    value = 0
    for byte in name.encode():
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ (high >> 24)) & ~high & 0xFFFFFFFF
    return value


def _hash_table(names: Sequence[str]) -> bytes:
    """Return buckets and chains over the symbols, which count from 1."""
    buckets, chains = [0] * max(1, len(names)), [0] * (len(names) + 1)
    for index, name in enumerate(names, 1):
        bucket = _hash(name) % len(buckets)
        chains[index], buckets[bucket] = buckets[bucket], index
    words = [len(buckets), len(chains), *buckets, *chains]
    words += [0] * (-len(words) % 4)
    return struct.pack(f"<{len(words)}I", *words)


def _symbol(name_at: int, value: int, size: int) -> bytes:
    global_function, in_some_section = 0x12, 1
    return struct.pack("<IBBHQQ", name_at, global_function, 0, in_some_section, value, size)


def _dynamic(soname_at: int, hashes_at: int, symbols_at: int, strings_at: int, strings_bytes: int) -> bytes:
    hash_, strtab, symtab, strsz, syment, soname = 4, 5, 6, 10, 11, 14
    entries = (
        (soname, soname_at),
        (hash_, hashes_at),
        (strtab, strings_at),
        (symtab, symbols_at),
        (strsz, strings_bytes),
        (syment, _SYMBOL_BYTES),
        (0, 0),
    )
    return b"".join(struct.pack("<QQ", tag, value) for tag, value in entries)


def _header(machine: int) -> bytes:
    magic = b"\x7fELF" + bytes((2, 1, 1, 0)) + bytes(8)
    shared, version, entry, sections_at, flags = 3, 1, 0, 0, 0
    fields = (shared, machine, version, entry, _HEADER_BYTES, sections_at, flags)
    sizes = (_HEADER_BYTES, _SEGMENT_BYTES, _SEGMENTS, 64, 0, 0)
    return magic + struct.pack("<HHIQQQI", *fields) + struct.pack("<6H", *sizes)


def _segments(dynamic_at: int, dynamic_bytes: int) -> bytes:
    """Return the program headers: what is read and run, what the loader writes to, the stack."""
    moved = _PAGE + dynamic_at
    rows = (
        (_LOAD, _READ | _EXECUTE, 0, 0, dynamic_at, _PAGE),
        (_LOAD, _READ | _WRITE, dynamic_at, moved, dynamic_bytes, _PAGE),
        (_DYNAMIC, _READ | _WRITE, dynamic_at, moved, dynamic_bytes, 8),
        # Without this one the loader would ask for a stack that can be executed, which new systems refuse.
        (_STACK, _READ | _WRITE, 0, 0, 0, 16),
    )
    return b"".join(
        struct.pack("<IIQQQQQQ", kind, flags, offset, at, at, size, size, align)
        for kind, flags, offset, at, size, align in rows
    )
