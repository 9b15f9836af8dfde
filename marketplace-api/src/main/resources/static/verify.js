// Checks proofs of the public log offline: inclusion, consistency, packet files, prices, counts and reports. One file, no dependencies, no
// network. In a page it serves the form #verify; in Node: node verify.js POLICY FILE-OR-FOLDER...
// Written apart from the platform and from its Java verifier, so that a fault in one is not a fault in the others.
// Ed25519 always; ML-DSA-44 where the runtime has it, else such cosignatures are not counted.
"use strict";

(function (root) {
  const MAX = (1n << 63n) - 1n;
  const HASH = 32;
  const utf8 = new TextEncoder();

  class Rejected extends Error {}
  const reject = (reason) => { throw new Rejected(reason); };

  // ---- bytes and their texts, in one form only

  const concat = (...parts) => {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) { all.set(part, at); at += part.length; }
    return all;
  };
  const sha256 = async (...parts) => new Uint8Array(await root.crypto.subtle.digest("SHA-256", concat(...parts)));
  const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
  const hexOf = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const text = (bytes) => {
    try { return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes); } catch { return reject("not UTF-8"); }
  };
  const number = (value, bytes) => {
    const out = new Uint8Array(bytes);
    for (let i = bytes - 1, rest = BigInt.asUintN(bytes * 8, BigInt(value)); i >= 0; i--, rest >>= 8n) out[i] = Number(rest & 255n);
    return out;
  };
  const unsigned = (bytes) => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const base64 = (word, length) => {
    if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(word)) reject("not canonical base64: " + word.slice(0, 60));
    const raw = atob(word);
    if (btoa(raw) !== word) reject("not canonical base64: " + word.slice(0, 60));
    const bytes = Uint8Array.from(raw, (c) => c.charCodeAt(0));
    if (length !== undefined && bytes.length !== length) reject(`${bytes.length} bytes where ${length} belong`);
    return bytes;
  };
  const base64url = (word) => {
    if (!/^[A-Za-z0-9_-]*$/.test(word) || word.length % 4 === 1) reject("not canonical base64url: " + word.slice(0, 60));
    return base64(word.replace(/-/g, "+").replace(/_/g, "/") + "=".repeat((4 - (word.length % 4)) % 4));
  };
  const textOf64 = (bytes) => {
    let raw = "";
    for (const byte of bytes) raw += String.fromCharCode(byte);
    return btoa(raw).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  };
  const hex = (word, length) => {
    if (!new RegExp(`^[0-9a-f]{${length * 2}}$`).test(word)) reject(`not ${length} bytes in lower-case hex`);
    return Uint8Array.from({ length }, (_, i) => parseInt(word.slice(i * 2, i * 2 + 2), 16));
  };
  const decimal = (word, max = MAX) => {
    if (!/^(?:0|[1-9][0-9]{0,19})$/.test(word) || BigInt(word) > max) reject("not a canonical number: " + word.slice(0, 60));
    return BigInt(word);
  };

  // ---- JSON in which whole numbers stay exact and a name may come once

  class Other { constructor(word) { this.word = word; } }

  function parse(source) {
    let at = 0;
    const fault = () => reject("not JSON at character " + at);
    const space = () => { while (at < source.length && " \t\r\n".includes(source[at])) at++; };
    const next = (c) => source[at] === c && ++at > 0;
    const must = (c) => next(c) || fault();
    const escapes = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
    function string() {
      must('"');
      let out = "";
      while (at < source.length && source[at] !== '"') {
        const c = source[at++];
        if (c < " ") fault();
        if (c !== "\\") { out += c; continue; }
        const e = source[at++];
        if (e === "u") {
          const digits = source.slice(at, at + 4);
          if (!/^[0-9a-fA-F]{4}$/.test(digits)) fault();
          out += String.fromCharCode(parseInt(digits, 16));
          at += 4;
        } else {
          out += e !== undefined && Object.hasOwn(escapes, e) ? escapes[e] : fault();
        }
      }
      must('"');
      return out;
    }
    function word() {
      const from = at;
      while (at < source.length && !",]} \t\r\n".includes(source[at])) at++;
      const w = source.slice(from, at);
      if (/^-?(?:0|[1-9][0-9]{0,40})$/.test(w)) return BigInt(w);
      if (w === "true" || w === "false") return w === "true";
      if (w === "null" || /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/.test(w)) return new Other(w);
      return fault();
    }
    function value(depth) {
      space();
      if (depth > 64 || at === source.length) fault();
      if (source[at] === '"') return string();
      if (next("{")) {
        const map = new Map();
        space();
        if (next("}")) return map;
        do {
          space();
          const name = string();
          space();
          must(":");
          if (map.has(name)) reject(`the name ${name} comes twice`);
          map.set(name, value(depth + 1));
          space();
        } while (next(","));
        must("}");
        return map;
      }
      if (next("[")) {
        const list = [];
        space();
        if (next("]")) return list;
        do { list.push(value(depth + 1)); space(); } while (next(","));
        must("]");
        return list;
      }
      return word();
    }
    const result = value(0);
    space();
    if (at !== source.length) fault();
    return result;
  }
  const object = (bytes) => { const value = parse(text(bytes)); return value instanceof Map ? value : reject("not a JSON object"); };
  const field = (map, name, fits, kind) => (fits(map.get(name)) ? map.get(name) : reject(`no ${kind} ${name}`));
  const str = (map, name) => field(map, name, (v) => typeof v === "string", "text");
  const count = (map, name) => field(map, name, (v) => typeof v === "bigint" && v >= 0n && v <= MAX, "whole number");
  const inner = (map, name) => field(map, name, (v) => v instanceof Map, "object");
  const objects = (map, name) => field(map, name, (v) => Array.isArray(v) && v.every((one) => one instanceof Map), "list");

  // ---- the tree of RFC 6962, followed from the root downwards

  const leafHash = (entry) => sha256(Uint8Array.of(0), entry);
  const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right);
  const split = (n) => { let k = 1n; while (k * 2n < n) k *= 2n; return k; };

  async function rootOfLeaf(leaf, index, size, path) {
    if (size === 1n) return path.length === 0 ? leaf : reject("the inclusion proof is too long");
    if (path.length === 0) return reject("the inclusion proof is too short");
    const k = split(size), top = path[path.length - 1], below = path.slice(0, -1);
    return index < k
      ? nodeHash(await rootOfLeaf(leaf, index, k, below), top)
      : nodeHash(top, await rootOfLeaf(leaf, index - k, size - k, below));
  }
  async function mustInclude(leaf, index, checkpoint, path) {
    if (index >= checkpoint.size) reject(`leaf ${index} is not in a tree of ${checkpoint.size}`);
    if (!same(await rootOfLeaf(leaf, index, checkpoint.size, path), checkpoint.root)) reject("the inclusion proof does not lead to the root");
  }
  // Answers [old root, new root] over the part of the tree in which the old size lies.
  async function bothRoots(oldSize, size, proof, whole, oldRoot) {
    if (oldSize === size) {
      if (whole) return proof.length === 0 ? [oldRoot, oldRoot] : reject("the consistency proof is too long");
      return proof.length === 1 ? [proof[0], proof[0]] : reject("the consistency proof is too " + (proof.length ? "long" : "short"));
    }
    if (proof.length === 0) return reject("the consistency proof is too short");
    const k = split(size), top = proof[proof.length - 1], below = proof.slice(0, -1);
    if (oldSize <= k) {
      const [older, newer] = await bothRoots(oldSize, k, below, whole, oldRoot);
      return [older, await nodeHash(newer, top)];
    }
    const [older, newer] = await bothRoots(oldSize - k, size - k, below, false, oldRoot);
    return [await nodeHash(top, older), await nodeHash(top, newer)];
  }
  async function mustExtend(from, to, proof) {
    if (from.size === to.size) {
      if (proof.length || !same(from.root, to.root)) reject(`the same size ${to.size} with another root or a proof`);
      return;
    }
    const [older, newer] = await bothRoots(from.size, to.size, proof, true, from.root);
    if (!same(older, from.root) || !same(newer, to.root)) reject("the consistency proof does not join the two roots");
  }

  // ---- keys, notes, policy, checkpoints

  const KINDS = new Map([
    [1, { key: 32, signature: 64, algorithm: "Ed25519", format: "raw", log: true }],
    [4, { key: 32, signature: 72, algorithm: "Ed25519", format: "raw" }],
    [6, { key: 1312, signature: 2428, algorithm: "ML-DSA-44", format: "raw-public" }],
  ]);
  const isKeyName = (name) => name !== "" && !/[+\p{Z}]/u.test(name);

  async function verifierKey(word) {
    const first = word.indexOf("+"), second = word.indexOf("+", first + 1);
    const name = word.slice(0, first);
    if (first < 0 || second < 0 || !isKeyName(name)) reject("not a verifier key: " + word);
    const id = hex(word.slice(first + 1, second), 4), typed = base64(word.slice(second + 1));
    if (!same((await sha256(utf8.encode(name + "\n"), typed)).slice(0, 4), id)) reject(`the key id of ${name} is not that of its key`);
    const kind = KINDS.get(typed[0]);
    if (!kind || typed.length !== 1 + kind.key) reject(`${name} has a key of an unknown type`);
    let key = null;
    try {
      key = await root.crypto.subtle.importKey(kind.format, typed.slice(1), { name: kind.algorithm }, false, ["verify"]);
    } catch {
      if (kind.algorithm === "Ed25519") reject("this runtime has no Ed25519, or the key of " + name + " is none");
    }
    return { name, id, kind, type: typed[0], key };
  }

  async function policyOf(source) {
    const logs = [], witnesses = new Map(), groups = new Map();
    let quorum = "";
    const known = (name) => witnesses.has(name) || groups.has(name);
    const mustBeNew = (name) => { if (known(name) || name === "none") reject(`the policy uses the name ${name} twice`); };
    for (const line of source.split("\n")) {
      const bare = line.replace(/#[^\n]*/, "").replace(/^[ \t\r]+|[ \t\r]+$/g, "");
      if (bare === "") continue;
      const words = bare.split(/[ \t]+/);
      const form = words[0] + words.length;
      if (form === "log2" || form === "log3") {
        const key = await verifierKey(words[1]);
        if (!key.kind.log) reject(key.name + " has a key of the wrong type");
        logs.push(key);
      } else if (form === "witness3" || form === "witness4") {
        mustBeNew(words[1]);
        const key = await verifierKey(words[2]);
        if (key.kind.log) reject(`witness ${words[1]} has the key of a log`);
        witnesses.set(words[1], key);
      } else if (form === "quorum2") {
        if (quorum !== "" || (words[1] !== "none" && !known(words[1]))) reject("one quorum, of a group or witness named before");
        quorum = words[1];
      } else if (words[0] === "group" && words.length >= 4) {
        mustBeNew(words[1]);
        const members = new Set(words.slice(3));
        if (![...members].every(known)) reject(`group ${words[1]} has a member named nowhere`);
        const needed = words[2] === "any" ? 1n : words[2] === "all" ? BigInt(words.length - 3) : decimal(words[2]);
        if (needed < 1n || needed > BigInt(members.size)) reject(`group ${words[1]} can never be satisfied or always is`);
        groups.set(words[1], { needed, members });
      } else {
        reject("the policy does not know the line: " + bare);
      }
    }
    if (logs.length === 0 || quorum === "") reject("a policy needs a log line and a quorum line");
    return { logs, witnesses, groups, quorum };
  }

  function note(source) {
    if (source.length > 1 << 20) reject("a note of more than a megabyte");
    if (/[\u0000-\u0009\u000b-\u001f]/.test(source)) reject("the note holds control characters");
    if (!source.endsWith("\n")) reject("the note does not end in a newline");
    const gap = source.lastIndexOf("\n\n");
    if (gap < 0) reject("the note has no empty line before its signatures");
    const signatures = source.slice(gap + 2, -1).split("\n").map((line) => {
      const parts = line.startsWith("\u2014 ") ? line.slice(2).split(" ") : [];
      if (parts.length !== 2 || !isKeyName(parts[0])) reject("not a signature line: " + line);
      const bytes = base64(parts[1]);
      if (bytes.length <= 4) reject("a signature line without a signature");
      return { name: parts[0], id: bytes.slice(0, 4), signature: bytes.slice(4) };
    });
    if (signatures.length > 64) reject("the note has more than 64 signatures");
    return { body: source.slice(0, gap + 1), signatures };
  }

  function signedMessage(key, body, checkpoint, time) {
    if (key.type === 1) return utf8.encode(body);
    if (key.type === 4) return utf8.encode(`cosignature/v1\ntime ${time}\n${body}`);
    const name = utf8.encode(key.name), origin = utf8.encode(checkpoint.origin);
    return concat(utf8.encode("subtree/v1\n\0"), number(name.length, 1), name, number(time, 8),
      number(origin.length, 1), origin, number(0, 8), number(checkpoint.size, 8), checkpoint.root);
  }
  async function signers(signed, keys, checkpoint) {
    const names = new Set();
    for (const line of signed.signatures) {
      for (const key of keys) {
        if (key.name !== line.name || !same(key.id, line.id) || key.key === null) continue;
        const time = key.kind.log || line.signature.length < 8 ? 0n : unsigned(line.signature.slice(0, 8));
        const good = line.signature.length === key.kind.signature && time <= MAX
          && await root.crypto.subtle.verify({ name: key.kind.algorithm }, key.key,
            line.signature.slice(key.kind.log ? 0 : 8), signedMessage(key, signed.body, checkpoint, time));
        if (!good) reject(`the signature of ${key.name} is not one of this text`);
        names.add(key.name);
      }
    }
    return names;
  }
  async function checkpointOf(source, policy) {
    const signed = note(source);
    const lines = signed.body.split("\n");
    if (lines.length !== 4) reject("a checkpoint has three lines: origin, size, root");
    if (lines[0] === "") reject("the checkpoint names no log");
    const checkpoint = { origin: lines[0], size: decimal(lines[1]), root: base64(lines[2], HASH) };
    const ofOrigin = policy.logs.filter((key) => key.name === checkpoint.origin);
    if (ofOrigin.length === 0) reject("the policy does not know the log " + checkpoint.origin);
    if ((await signers(signed, ofOrigin, checkpoint)).size === 0) reject("no trusted key of the log signed this checkpoint");
    const cosigned = await signers(signed, [...policy.witnesses.values()], checkpoint);
    const met = (name) => policy.witnesses.has(name)
      ? cosigned.has(policy.witnesses.get(name).name)
      : BigInt([...policy.groups.get(name).members].filter(met).length) >= policy.groups.get(name).needed;
    if (policy.quorum !== "none" && !met(policy.quorum)) reject(`the checkpoint lacks witnesses: quorum ${policy.quorum} is not met`);
    return checkpoint;
  }

  // ---- proofs

  function hashLines(lines) {
    if (lines.length > 63) reject("the proof is too long");
    return lines.map((line) => base64(line, HASH));
  }
  function entryOf(bytes) {
    if (bytes.length !== 47 || bytes[0] !== 1) reject("not an entry of version 1");
    return { position: BigInt.asIntN(64, unsigned(bytes.slice(1, 9))), kind: bytes[9] * 256 + bytes[10], commitment: bytes.slice(15) };
  }
  async function inclusion(source, policy) {
    const gap = source.indexOf("\n\n");
    if (gap < 0) reject("the proof has no checkpoint");
    const lines = source.slice(0, gap).split("\n");
    if (lines[0] !== "c2sp.org/tlog-proof@v1") reject("the proof does not begin with c2sp.org/tlog-proof@v1");
    if (lines.length < 3 || !lines[1].startsWith("extra ") || !lines[2].startsWith("index ")) reject("the proof lacks its entry or its index");
    const path = hashLines(lines.slice(3)), bytes = base64(lines[1].slice(6)), index = decimal(lines[2].slice(6));
    const checkpoint = await checkpointOf(source.slice(gap + 2), policy);
    await mustInclude(await leafHash(bytes), index, checkpoint, path);
    const entry = entryOf(bytes);
    if (entry.position !== index + 1n) reject(`leaf ${index} says it is event ${entry.position}`);
    return { entry, checkpoint };
  }

  async function provenEvents(document, policy, types) {
    const payloads = new Map(), positions = new Map(), checkpoints = [];
    for (const event of objects(document, "events")) {
      const part = (bytes) => concat(number(bytes.length, 4), bytes);
      const words = (name) => part(utf8.encode(str(event, name)));
      const figures = (name) => part(utf8.encode(String(count(event, name))));
      const payload = base64(str(event, "payload"));
      const commitment = await sha256(base64(str(event, "salt"), 16), words("eventId"), words("aggregateId"), figures("sequence"),
        words("aggregateType"), words("type"), words("revision"), figures("recordedAtMillis"), part(base64(str(event, "metadata"))), part(payload));
      const { entry, checkpoint } = await inclusion(str(event, "proof"), policy);
      checkpoints.push(checkpoint);
      if (entry.position !== count(event, "position")) reject(`event ${count(event, "position")} comes with the leaf of ${entry.position}`);
      if (!same(entry.commitment, commitment)) reject(`event ${entry.position} is not what its leaf commits to`);
      const type = str(event, "type").split(".").pop();
      if (payloads.has(type)) reject("two events of type " + type);
      payloads.set(type, object(payload));
      positions.set(type, entry.position);
    }
    if (payloads.size !== types.length || !types.every((type) => payloads.has(type))) reject(`the document must open ${types}, not ${[...payloads.keys()]}`);
    return { payloads, positions, checkpoints };
  }
  const agree = (what, one, other) => { if (one !== other) reject(`${what}: ${one} is not ${other}`); };

  // ---- trees of sums: two parts of each share, one in each half

  const WORD = (1n << 64n) - 1n;
  const sumOf = (node) => ({ value: decimal(str(node, "value"), WORD), hash: hex(str(node, "hash"), HASH) });
  const sumNode = async (left, right) => ({
    value: (left.value + right.value) & WORD,
    hash: await sha256(Uint8Array.of(1), number(left.value, 8), left.hash, number(right.value, 8), right.hash),
  });
  async function joined(nodes) {
    if (nodes.length === 0) return reject("a half without nodes");
    if (nodes.length === 1) return nodes[0];
    const k = Number(split(BigInt(nodes.length)));
    return sumNode(await joined(nodes.slice(0, k)), await joined(nodes.slice(k)));
  }
  async function climb(leaf, index, width, path) {
    if (width === 1n) return path.length === 0 ? leaf : reject("the path of a part is too long");
    if (path.length === 0) return reject("the path of a part is too short");
    const k = split(width), top = path[path.length - 1], below = path.slice(0, -1);
    return index < k ? sumNode(await climb(leaf, index, k, below), top) : sumNode(top, await climb(leaf, index - k, width - k, below));
  }
  async function half(which, part, document, committed) {
    if (count(part, "half") !== BigInt(which)) reject("the parts of a share stand in the wrong order");
    const value = decimal(str(part, "value"), WORD), index = count(part, "index"), width = count(committed, "shareCount");
    if (index >= width) reject(`part ${index} of ${width}`);
    const hash = await sha256(Uint8Array.of(0), hex(str(part, "salt"), 16), Uint8Array.of(which), number(value, 8),
      number(count(document, "units"), 8), hex(str(document, "holder"), HASH), utf8.encode(str(document, "licenceId")));
    return climb({ value, hash }, index, width, objects(part, "path").map(sumOf));
  }
  async function mustBeCommitted(left, right, committed) {
    const top = await sumNode(left, right);
    if (!same(top.hash, hex(str(committed, "root"), HASH))) reject("the shares do not hash to the committed root");
    if (top.value !== count(committed, "totalMicro")) reject("the shares do not sum to the price");
  }

  async function shareProof(bytes, policy) {
    const document = object(bytes);
    const { payloads, checkpoints } = await provenEvents(document, policy, ["SharesCommitted"]);
    const committed = payloads.get("SharesCommitted"), amount = count(document, "amountMicro");
    agree("licence", str(document, "licenceId"), str(committed, "licenceId"));
    agree("currency", str(document, "currency"), str(committed, "currency"));
    agree("scheme", "xpatvoices/share-sum-tree/1", str(committed, "scheme"));
    const parts = objects(document, "parts");
    if (parts.length !== 2) reject("a share has two parts");
    await mustBeCommitted(await half(0, parts[0], document, committed), await half(1, parts[1], document, committed), committed);
    const sum = (decimal(str(parts[0], "value"), WORD) + decimal(str(parts[1], "value"), WORD)) & WORD;
    if (sum !== amount) reject("the two parts do not make the amount");
    if (amount > count(committed, "totalMicro")) reject("the share is larger than the price");
    return { what: `share of ${amount} millionths of ${str(document, "currency")} in the price ${count(committed, "totalMicro")} of licence ${str(document, "licenceId")}`, under: checkpoints };
  }

  const MEMBERS = new Set(["format", "licenceId", "packetId", "events", "shares", "cutOff"]);

  async function licenceProof(bytes, policy, files) {
    const document = object(bytes);
    for (const name of document.keys()) if (!MEMBERS.has(name)) reject("an unknown member " + name);
    const { payloads, positions, checkpoints } = await provenEvents(document, policy, ["PacketSealed", "LicenceSold", "DistributionComputed", "SharesCommitted"]);
    const sealed = payloads.get("PacketSealed"), sold = payloads.get("LicenceSold");
    const computed = payloads.get("DistributionComputed"), committed = payloads.get("SharesCommitted");
    for (const event of [sold, computed, committed]) {
      agree("licence", str(document, "licenceId"), str(event, "licenceId"));
      agree("currency", str(sold, "currency"), str(event, "currency"));
    }
    for (const event of [sealed, sold, computed]) agree("packet", str(document, "packetId"), str(event, "packetId"));
    for (const event of [computed, committed]) {
      agree("price", count(sold, "priceMicro"), count(event, "totalMicro"));
      agree("contributors", count(sold, "contributorCount"), count(event, "shareCount"));
    }
    agree("contributors", count(sold, "contributorCount"), count(sealed, "contributorCount"));
    agree("contributors", str(sold, "contributorsSha256"), str(sealed, "contributorsSha256"));
    agree("scheme", "xpatvoices/share-sum-tree/1", str(committed, "scheme"));
    const shares = inner(document, "shares");
    await mustBeCommitted(await joined(objects(shares, "left").map(sumOf)), await joined(objects(shares, "right").map(sumOf)), committed);
    const listed = new Map(objects(sealed, "files").map((file) => [str(file, "path"), file]));
    for (const [name, content] of files) {
      const said = name === "manifest.json" ? null : listed.get(name) ?? reject("the packet was sealed without a file " + name);
      if (said && BigInt(content.length) !== count(said, "bytes")) reject(`${name} has ${content.length} bytes, not ${count(said, "bytes")}`);
      const expected = str(said ?? sealed, said ? "sha256" : "manifestSha256"), actual = hexOf(await sha256(content));
      if (actual !== expected) reject(`${name} has the digest ${actual}, but was sealed with ${expected}`);
    }
    const cutOff = await grownSince(document, sealed, positions.get("PacketSealed"), policy, files.get("manifest.json"));
    const since = cutOff === null ? "" : "; the log only grew since the cut-off " + count(sealed, "cutOffPosition");
    return { what: `licence ${str(document, "licenceId")}: packet, sale and price ${count(sold, "priceMicro")} ${str(sold, "currency")} = sum of ${count(sold, "contributorCount")} shares; ${files.size} files match${since}`, under: cutOff === null ? checkpoints : [...checkpoints, cutOff] };
  }

  // What the log was at the packet's cut-off, as the manifest says it, and that it only grew since. Null for proofs of before, without it.
  async function grownSince(document, sealed, sealedAt, policy, manifest) {
    const size = count(sealed, "cutOffPosition");
    if (size >= sealedAt) reject("the packet was sealed before its cut-off " + size);
    const read = manifest === undefined ? null : object(manifest);
    const said = read === null || (str(read, "formatVersion") === "xpat-packet@1" && !read.has("checkpoint")) ? null : inner(read, "checkpoint");
    if (!document.has("cutOff")) return said === null ? null : reject("nothing leads from the log to the manifest's checkpoint");
    const oldRoot = base64(str(inner(document, "cutOff"), "root"), HASH), growth = str(inner(document, "cutOff"), "growth");
    if (said !== null) {
      agree("the manifest's cut-off", size, count(said, "size"));
      if (!same(oldRoot, base64(str(said, "root"), HASH))) reject(`the log of ${size} is not that of the manifest`);
    }
    const gap = growth.indexOf("\n\n"), lines = gap < 0 ? [""] : growth.slice(0, gap).split("\n");
    if (!lines[0].startsWith("old ") || decimal(lines[0].slice(4)) !== size) reject("the growth does not begin at the cut-off " + size);
    const newer = await checkpointOf(growth.slice(gap + 2), policy);
    if (size === 0n) reject("nothing can be shown from size 0");
    if (size > newer.size) reject(`from ${size} to ${newer.size} the log would shrink`);
    await mustExtend({ size, root: oldRoot }, newer, hashLines(lines.slice(1)));
    return newer;
  }

  // ---- compliance reports: the bytes that were published, their signature, and the files that lie here

  const REPORT_FILES = new Map([["report.json", "json"], ["report.csv", "csv"], ["report.jws", "signature"]]);

  async function mustSign(jws, payload, x, keyId) {
    const parts = jws.split(".");
    if (parts.length !== 3 || parts[1] !== "") reject("not a signature whose payload lies beside it");
    const header = object(base64url(parts[0])), signature = base64url(parts[2]), key = base64url(x);
    if (str(header, "alg") !== "EdDSA" || str(header, "typ") !== "compliance-report+json") reject("the signature is not one of a report");
    const thumbprint = textOf64(await sha256(utf8.encode(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`)));
    if (key.length !== 32 || thumbprint !== keyId || str(header, "kid") !== keyId) reject("the key is not the one that the report names");
    let signer;
    try {
      signer = await root.crypto.subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
    } catch { reject("this runtime has no Ed25519, or the key of the report is none"); }
    const message = utf8.encode(`${parts[0]}.${textOf64(payload)}`);
    if (!await root.crypto.subtle.verify({ name: "Ed25519" }, signer, signature, message)) reject("the signature is not one of this report");
  }

  async function reportProof(bytes, policy, files) {
    const document = object(bytes);
    const { payloads, positions, checkpoints } = await provenEvents(document, policy, ["ReportPublished"]);
    const published = payloads.get("ReportPublished"), position = positions.get("ReportPublished");
    const json = utf8.encode(str(published, "json")), report = object(json), header = inner(report, "header");
    agree("report", str(document, "reportId"), str(published, "reportId"));
    for (const name of ["reportId", "audience", "period"]) agree(name, str(published, name), str(report, name));
    agree("digest", str(published, "sha256"), hexOf(await sha256(json)));
    agree("digest of csv", str(report, "csvSha256"), hexOf(await sha256(utf8.encode(str(published, "csv")))));
    const cutOff = count(header, "cutOffPosition");
    agree("cut-off", cutOff, count(published, "cutOffPosition"));
    if (cutOff >= position) reject("the report counts what came after it, up to " + cutOff);
    await mustSign(str(published, "signature"), json, str(document, "key"), str(header, "signingKeyId"));
    for (const [name, content] of files) {
      if (!same(content, utf8.encode(str(published, REPORT_FILES.get(name))))) reject(`${name} is not what was published`);
    }
    return { what: `report ${str(report, "reportId")} of ${str(report, "period")} for ${str(report, "audience")}: published at position ${position}, signed; ${files.size} files match`, under: checkpoints };
  }

  // ---- the log's entries, and epochs whose counts are counted again in them

  const FRAMED = 49;
  const isBundle = (bytes) => bytes.length > 0 && bytes.length % FRAMED === 0 && bytes[0] === 0 && bytes[1] === 47 && bytes[2] === 1;

  // Answers kinds and hashes in order; entries come in files of any order, and each says which it is.
  async function entriesOf(bundles) {
    const byPosition = new Map();
    for (const bundle of bundles) {
      for (let from = 0; from < bundle.length; from += FRAMED) {
        if (bundle[from] !== 0 || bundle[from + 1] !== 47) reject("an entry has another length");
        const bytes = bundle.slice(from + 2, from + FRAMED), { position, kind } = entryOf(bytes);
        if (byPosition.has(position) && !same(byPosition.get(position).bytes, bytes)) reject(`position ${position}: two entries say they are it`);
        byPosition.set(position, { bytes, kind });
      }
    }
    const kinds = [], hashes = [];
    for (let position = 1n; position <= BigInt(byPosition.size); position++) {
      const one = byPosition.get(position) ?? reject(`position ${position}: the entry is missing`);
      kinds.push(one.kind);
      hashes.push(await leafHash(one.bytes));
    }
    return { kinds, hashes, roots: new Map() };
  }
  // Row by row, from the leaves up: what has no neighbour is a node of the row above.
  async function rootOfAll(hashes) {
    let row = hashes;
    while (row.length > 1) {
      const above = [];
      for (let at = 0; at < row.length; at += 2) above.push(at + 1 < row.length ? await nodeHash(row[at], row[at + 1]) : row[at]);
      row = above;
    }
    return row.length === 1 ? row[0] : sha256();
  }
  async function mustGive(entries, checkpoint) {
    const size = Number(checkpoint.size);
    if (size > entries.kinds.length) reject(`position ${entries.kinds.length + 1}: the entry is missing`);
    if (!entries.roots.has(size)) entries.roots.set(size, await rootOfAll(entries.hashes.slice(0, size)));
    if (!same(entries.roots.get(size), checkpoint.root)) reject(`the entries do not give the root of the checkpoint of size ${size}`);
  }

  async function epochProof(bytes, policy, entries, counted) {
    const { payloads, positions, checkpoints } = await provenEvents(object(bytes), policy, ["EpochClosed"]);
    for (const checkpoint of checkpoints) await mustGive(entries, checkpoint);
    const event = payloads.get("EpochClosed"), at = positions.get("EpochClosed");
    const epoch = count(event, "epoch"), first = count(event, "firstPosition"), last = count(event, "lastPosition");
    const wrong = (reason) => reject(`epoch ${epoch}: ${reason}`);
    const said = new Map();
    for (const one of objects(event, "counts")) {
      const kind = Number(count(one, "kind"));
      if (kind > 65535 || [...said.keys()].some((before) => before >= kind)) reject("the kinds are not in ascending order");
      said.set(kind, count(one, "count"));
    }
    if (epoch < 1n || first < 1n || last < first || last >= at) wrong(`positions ${first} to ${last} cannot be closed at ${at}`);
    if ((epoch === 1n) !== (first === 1n)) wrong("it cannot begin at position " + first);
    const own = entries.kinds[Number(at) - 1], closed = entries.kinds.slice(0, Number(at) - 1).filter((kind) => kind === own).length;
    if (BigInt(closed) !== epoch - 1n) wrong(`${closed} epochs were closed before it`);
    const held = new Map();
    for (const kind of entries.kinds.slice(Number(first) - 1, Number(last))) held.set(kind, (held.get(kind) ?? 0n) + 1n);
    for (const kind of [...new Set([...said.keys(), ...held.keys()])].sort((a, b) => a - b)) {
      const committed = said.get(kind) ?? 0n, found = held.get(kind) ?? 0n;
      if (committed !== found) wrong(`of kind ${kind} it commits to ${committed}, the entries hold ${found}`);
    }
    const [before, after] = [counted.get(epoch - 1n), counted.get(epoch + 1n)];
    if (before && first !== before.last + 1n) wrong(`it begins at position ${first}, the one before ended at ${before.last}`);
    if (after && after.first !== last + 1n) wrong(`it ends at position ${last}, the next one begins at ${after.first}`);
    counted.set(epoch, { first, last });
    return { what: `epoch ${epoch}: positions ${first} to ${last} counted again, ${held.size} kinds`, under: checkpoints };
  }

  // ---- all files together

  function kindOf(bytes) {
    if (isBundle(bytes)) return "entries";
    const head = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.slice(0, 4096));
    const format = /^[ \t\r\n]*\{[ \t\r\n]*"format"[ \t\r\n]*:[ \t\r\n]*"(xpatvoices\/[a-z-]+\/1)"/.exec(head);
    if (format) return { "xpatvoices/licence-proof/1": "licence", "xpatvoices/share-proof/1": "share", "xpatvoices/epoch-proof/1": "epoch", "xpatvoices/report-proof/1": "report" }[format[1]] ?? "other";
    if (head.startsWith("c2sp.org/tlog-proof")) return "inclusion";
    if (head.startsWith("old ")) return "growth";
    if (/(^|\n)(log|quorum)[ \t]/.test(head)) return "policy";
    return /^[^\n]+\n[^\n]*\n[^\n]*\n([^]*\n)?\n\u2014 /.test(head) ? "checkpoint" : "other";
  }

  async function checkAll(files, findings) {
    const policy = await policyOf([...files.values()].filter((bytes) => kindOf(bytes) === "policy").map(text).pop() ?? "");
    const other = [...files].filter(([, bytes]) => kindOf(bytes) === "other");
    const packet = new Map(other.filter(([name]) => !REPORT_FILES.has(name))), ofReport = new Map(other.filter(([name]) => REPORT_FILES.has(name)));
    const bundles = new Map([...files].filter(([, bytes]) => kindOf(bytes) === "entries"));
    const trusted = new Map(), seen = [], growths = [], counted = new Map(), given = new Set();
    let entries = { kinds: [], hashes: [], roots: new Map() }, unreadable = null;
    try {
      entries = await entriesOf(bundles.values());
    } catch (e) {
      if (!(e instanceof Rejected)) throw e;
      unreadable = e.message;
    }
    const show = async (name, bytes) => {
      switch (kindOf(bytes)) {
        case "inclusion": {
          const { entry, checkpoint } = await inclusion(text(bytes), policy);
          return { what: `event ${entry.position} is in the log of ${checkpoint.size}`, under: [checkpoint] };
        }
        case "growth": {
          const source = text(bytes), gap = source.indexOf("\n\n");
          const lines = gap < 0 ? [""] : source.slice(0, gap).split("\n");
          if (!lines[0].startsWith("old ")) reject("the proof does not begin with an old size");
          const hashes = hashLines(lines.slice(1)), oldSize = decimal(lines[0].slice(4));
          const to = await checkpointOf(source.slice(gap + 2), policy);
          if (oldSize === 0n) reject("nothing can be shown from size 0");
          if (oldSize > to.size) reject(`from ${oldSize} to ${to.size} the log would shrink`);
          growths.push({ name, oldSize, hashes, to });
          return { what: `growth from ${oldSize} to ${to.size}, judged below`, under: [to] };
        }
        case "checkpoint": {
          const checkpoint = await checkpointOf(text(bytes), policy);
          trusted.set(name, checkpoint);
          return { what: "checkpoint of size " + checkpoint.size, under: [] };
        }
        case "licence": return licenceProof(bytes, policy, packet);
        case "report": return reportProof(bytes, policy, ofReport);
        case "epoch": return epochProof(bytes, policy, entries, counted);
        default: return shareProof(bytes, policy);
      }
    };
    const proofs = new Set();
    for (const [name, bytes] of files) {
      const kind = kindOf(bytes);
      if (kind === "policy" || kind === "entries" || kind === "other") continue;
      proofs.add(kind);
      await judged(findings, name, async () => {
        const shown = await show(name, bytes);
        for (const checkpoint of shown.under) seen.push([name, checkpoint]);
        return shown.what;
      });
    }
    const unclaimed = [...(proofs.has("licence") ? [] : packet.keys()), ...(proofs.has("report") ? [] : ofReport.keys())];
    for (const name of unclaimed) findings.push({ file: name, holds: false, reason: "nothing here says what it should be" });
    for (const name of [...bundles.keys()].slice(0, 1)) {
      await judged(findings, name, async () => {
        if (unreadable !== null) reject(unreadable);
        const all = [...trusted.values(), ...seen.map(([, checkpoint]) => checkpoint)];
        const longest = all.reduce((max, one) => (one.size > max ? one.size : max), 0n);
        if (BigInt(entries.kinds.length) > longest) reject(`position ${longest + 1n}: no checkpoint covers the entry`);
        for (const checkpoint of all) await mustGive(entries, checkpoint);
        all.forEach((checkpoint) => given.add(checkpoint));
        return `${entries.kinds.length} entries in ${bundles.size} files give the signed root`;
      });
    }
    await judgeHistory(findings, trusted, seen.filter(([, checkpoint]) => !given.has(checkpoint)), growths);
  }

  async function judged(findings, file, check) {
    try {
      findings.push({ file, holds: true, reason: await check() });
    } catch (e) {
      if (!(e instanceof Rejected)) throw e;
      findings.push({ file, holds: false, reason: e.message });
    }
  }

  async function judgeHistory(findings, trusted, seen, growths) {
    const known = [...trusted.values()];
    for (const growth of growths.sort((a, b) => (a.oldSize < b.oldSize ? -1 : a.oldSize > b.oldSize ? 1 : 0))) {
      await judged(findings, growth.name, async () => {
        const from = known.find((one) => one.size === growth.oldSize) ?? reject("no trusted checkpoint of size " + growth.oldSize);
        await mustExtend(from, growth.to, growth.hashes);
        known.push(growth.to);
        return `from ${from.size} to ${growth.to.size} the log only grew`;
      });
    }
    const all = [...trusted, ...seen];
    for (const [file, one] of all) {
      const other = all.find(([, two]) => one.size === two.size && !same(one.root, two.root));
      if (other) findings.push({ file, holds: false, reason: `the log shows two faces: ${other[0]} has the same size and another root` });
    }
    if (trusted.size === 0) return;
    const newest = [...trusted.values()].reduce((max, one) => (one.size > max ? one.size : max), 0n);
    for (const [file, one] of seen) {
      if (one.size < newest) findings.push({ file, holds: false, reason: "older than the trusted checkpoint of size " + newest });
      else if (!known.some((two) => two.size === one.size)) findings.push({ file, holds: false, reason: `no proof that the log only grew from ${newest} to ${one.size}` });
    }
  }

  /** Checks files, [[name, Uint8Array], …]; answers [{file, holds, reason}, …]. */
  async function verify(files) {
    const findings = [];
    await judged(findings, "policy", async () => {
      const byName = new Map(files);
      if (byName.size < files.length) reject("two files have the same name");
      await checkAll(byName, findings);
      return "";
    });
    return findings.filter((one) => one.file !== "policy" || !one.holds);
  }
  const allHold = (findings) => findings.length > 0 && findings.every((one) => one.holds);

  root.XpatVerify = { verify, allHold };

  // ---- the page

  function serve(form) {
    const input = form.querySelector("input[type=file]"), out = root.document.getElementById("verdict");
    const line = (tag, className, words) => {
      const node = root.document.createElement(tag);
      node.className = className;
      node.textContent = words;
      return node;
    };
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      out.replaceChildren(line("p", "soft", form.dataset.busy));
      try {
        if (!root.crypto || !root.crypto.subtle) throw new Error(form.dataset.insecure);
        const files = await Promise.all([...input.files].map(async (file) => [file.webkitRelativePath || file.name, new Uint8Array(await file.arrayBuffer())]));
        const findings = await verify(files);
        const list = line("ul", "findings", "");
        for (const one of findings) list.append(line("li", one.holds ? "holds" : "refused", `${one.holds ? "\u2713" : "\u2717"} ${one.file}: ${one.reason}`));
        out.replaceChildren(line("p", allHold(findings) ? "notice good" : "notice bad", allHold(findings) ? form.dataset.holds : form.dataset.refused), list);
      } catch (e) {
        out.replaceChildren(line("p", "notice bad", e.message));
      }
    });
  }
  if (root.document) {
    const form = root.document.getElementById("verify");
    if (form) serve(form);
  }
})(globalThis);

// ---- Node

if (typeof require === "function" && typeof module === "object" && require.main === module) {
  const fs = require("node:fs"), path = require("node:path");
  globalThis.crypto ??= require("node:crypto").webcrypto;
  const under = (folder) => fs.readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile()).map((file) => path.join(file.parentPath ?? file.path, file.name)).sort();
  // Of a mirrored log the checkpoint, the entries and the epochs; of another folder all that is in it.
  const gather = (name) => {
    if (!fs.statSync(name).isDirectory()) return [[path.basename(name), name]];
    const isMirror = fs.existsSync(path.join(name, "checkpoint"));
    return under(name).map((file) => [path.relative(name, file).split(path.sep).join("/"), file])
      .filter(([short]) => !isMirror || short === "checkpoint" || /^(tile\/entries|epochs)\//.test(short));
  };
  const files = process.argv.slice(2).flatMap(gather).map(([short, file]) => [short, new Uint8Array(fs.readFileSync(file))]);
  globalThis.XpatVerify.verify(files).then((findings) => {
    for (const one of findings) console.log(`${one.holds ? "OK  " : "BAD "} ${one.file}: ${one.reason}`);
    const holds = globalThis.XpatVerify.allHold(findings);
    console.log(holds ? "Everything holds." : "NOT everything holds.");
    process.exitCode = holds ? 0 : 1;
  });
}
