"""Checks an exported audit log against a signed checkpoint, by Python's standard library alone.

    python3 verify_log.py LOG.jsonl CHECKPOINT.txt [--proofs PROOFS.json] [--key PUBLIC-KEY]

LOG.jsonl is the whole log, an entry a line. With --proofs it is a part of it, such as the entries on one tender, and
the proofs place each line in the log of the checkpoint. --key is the installation's public key in hexadecimal, from
a source that you trust; without it the checkpoint is held against the key that it names itself.

Prints what is wrong, a line each, and gives exit code 1; prints what was checked, and gives 0, when nothing is.
The formats are described in docs/audit-log.md of Wederwaarde. It shares no code with that program.
"""

import argparse
import base64
import hashlib
import json
import sys

# ---- Ed25519 (RFC 8032, section 5.1) ------------------------------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def recover_x(y, sign):
    """The x of the point with that y, or None."""
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P != 0:
        return None
    return P - x if (x & 1) != sign else x


def point(x, y):
    """Extended homogeneous coordinates."""
    return (x, y, 1, x * y % P)


def add(first, second):
    a = (first[1] - first[0]) * (second[1] - second[0]) % P
    b = (first[1] + first[0]) * (second[1] + second[0]) % P
    c = 2 * first[3] * second[3] * D % P
    d = 2 * first[2] * second[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, base):
    result = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            result = add(result, base)
        base = add(base, base)
        scalar >>= 1
    return result


def are_equal(first, second):
    return (first[0] * second[2] - second[0] * first[2]) % P == 0 and (
        first[1] * second[2] - second[1] * first[2]
    ) % P == 0


def decompressed(data):
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    x = recover_x(y, sign)
    return None if x is None else point(x, y)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = point(recover_x(BASE_Y, 0), BASE_Y)


def is_signature(public_key, message, signature):
    if len(public_key) != 32 or len(signature) != 64:
        return False
    key, r = decompressed(public_key), decompressed(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if key is None or r is None or s >= ORDER:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public_key + message).digest(), "little") % ORDER
    return are_equal(times(s, BASE), add(r, times(h, key)))


# ---- Merkle tree (RFC 6962, section 2.1) --------------------------------------------------------------------


def leaf(line):
    return hashlib.sha256(b"\x00" + line).digest()


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def root_of(leaves):
    """The root, by keeping the whole subtrees of what was read so far."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    peaks = []
    for digest in leaves:
        size = 1
        while peaks and peaks[-1][0] == size:
            digest, size = node(peaks.pop()[1], digest), 2 * size
        peaks.append((size, digest))
    root = peaks.pop()[1]
    while peaks:
        root = node(peaks.pop()[1], root)
    return root


def root_by_proof(digest, index, size, path):
    """The root that the path leads to (RFC 9162, section 2.1.3.2), or None."""
    place, last = index, size - 1
    for beside in path:
        if last == 0:
            return None
        if place & 1 or place == last:
            digest = node(beside, digest)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            digest = node(digest, beside)
        place, last = place >> 1, last >> 1
    return digest if last == 0 else None


# ---- the files ----------------------------------------------------------------------------------------------


def read_checkpoint(data, trusted_key, problems):
    """Size, root and head hash; nothing when it cannot be read."""
    body, blank, signatures = data.partition(b"\n\n")
    body += b"\n"
    try:
        origin, size, root, at, head, key = body.decode("utf-8").splitlines()
        size, root = int(size), base64.b64decode(root, validate=True)
        key = key.removeprefix("key ")
        public_key = bytes.fromhex(key)
        head = head.removeprefix("head ")
        at.index("at ")
    except ValueError:
        problems.append("checkpoint: it is none")
        return None
    if trusted_key and trusted_key.lower() != key:
        problems.append("checkpoint: signed by another key than the one you trust")
    if origin != "wederwaarde-log-" + hashlib.sha256(key.encode()).hexdigest()[:16]:
        problems.append("checkpoint: its origin is not that of its key")
    mark = hashlib.sha256(origin.encode() + b"\n\x01" + public_key).digest()[:4]
    for line in signatures.decode("utf-8", "replace").splitlines():
        words = line.split(" ")
        try:
            signature = base64.b64decode(words[-1], validate=True)
        except ValueError:
            continue
        if len(words) == 3 and words[1] == origin and signature[:4] == mark:
            if blank and is_signature(public_key, body, signature[4:]):
                return size, root, head
    problems.append("checkpoint: its signature does not hold")
    return size, root, head


def canonical(entry):
    """RFC 8785, for the texts and whole numbers that entries have."""
    return json.dumps(entry, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode("utf-8")


def read_lines(data, problems):
    entries = []
    lines = data.split(b"\n")
    if lines and lines[-1] == b"":
        lines.pop()
    elif lines:
        problems.append(f"line {len(lines)}: it does not end")
    for number, line in enumerate(lines, 1):
        try:
            entry = json.loads(line)
            sequence, previous = entry["sequence"], entry["previous"]
        except (ValueError, KeyError, TypeError):
            problems.append(f"line {number}: it is no entry")
            continue
        if canonical(entry) != line:
            problems.append(f"entry {sequence}: it is not in its canonical form")
        entries.append((sequence, previous, line))
    return entries


def check_chain(entries, head, problems):
    previous_hash, expected = "", 1
    for sequence, previous, line in entries:
        if sequence != expected:
            problems.append(f"entry {sequence}: entry {expected} should stand here")
        elif previous != previous_hash:
            problems.append(f"entry {sequence}: it does not follow the entry before it, one of the two was changed")
        previous_hash, expected = hashlib.sha256(line).hexdigest(), sequence + 1
    if previous_hash != head:
        problems.append("head: the last entry is not that of the checkpoint")


def check_whole(entries, checkpoint, problems):
    size, root, head = checkpoint
    if len(entries) < size:
        problems.append(f"log: it has {len(entries)} entries, the checkpoint says {size}")
    covered = entries[:size]
    check_chain(covered, head, problems)
    if root_of([leaf(line) for _, _, line in covered]) != root:
        problems.append("root: the tree over the entries is not that of the checkpoint")


def check_part(entries, proofs, checkpoint, problems):
    size, root, _ = checkpoint
    paths = {proof["sequence"]: [base64.b64decode(digest) for digest in proof["path"]] for proof in proofs["proofs"]}
    if proofs["size"] != size or base64.b64decode(proofs["root"]) != root:
        problems.append("proofs: they are of another checkpoint")
    for sequence, _, line in entries:
        path = paths.pop(sequence, None)
        if path is None:
            problems.append(f"entry {sequence}: it has no proof")
        elif not 1 <= sequence <= size or root_by_proof(leaf(line), sequence - 1, size, path) != root:
            problems.append(f"entry {sequence}: it is not what stands there in the log")
    for sequence in paths:
        problems.append(f"entry {sequence}: it is missing")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("log")
    parser.add_argument("checkpoint")
    parser.add_argument("--proofs")
    parser.add_argument("--key")
    options = parser.parse_args()
    problems = []
    with open(options.checkpoint, "rb") as file:
        checkpoint = read_checkpoint(file.read(), options.key, problems)
    with open(options.log, "rb") as file:
        entries = read_lines(file.read(), problems)
    if checkpoint and options.proofs:
        with open(options.proofs, encoding="utf-8") as file:
            check_part(entries, json.load(file), checkpoint, problems)
    elif checkpoint:
        check_whole(entries, checkpoint, problems)
    for problem in problems:
        print(problem)
    if not problems:
        print(f"{len(entries)} entries are those of the checkpoint over {checkpoint[0]}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
