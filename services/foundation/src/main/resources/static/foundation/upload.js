"use strict";
/*
 * Sends the files of a form in parts before the form itself goes, so that they may be large and the line may break.
 * Without this script the form works all the same, for files up to 10 MB.
 */
(() => {
  const PART = 1024 * 1024; // bytes, as the service takes them
  const LONGEST_PAUSE = 60000; // milliseconds between two tries; then it is given up
  const page = location.pathname.match(/^\/([a-z-]+)\/([a-z-]+)\/([0-9a-f-]{36})(\/|$)/);
  if (document.documentElement.dataset.uploads || !page) {
    return; // there already, or a form for something that does not exist yet
  }
  document.documentElement.dataset.uploads = "on";
  const uploads = `/api/${page[1]}/${page[2]}/${page[3]}/uploads`;

  const K = new Uint32Array([
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2]);

  /*
   * SHA-256 block by block (FIPS 180-4): the browser's own wants the whole file in memory. The service reckons it
   * again, so a fault in here could only get a file refused.
   */
  class Digest {
    constructor() {
      this.state = new Uint32Array([0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19]);
      this.words = new Uint32Array(64);
    }

    block(view, at) {
      const w = this.words;
      for (let i = 0; i < 16; i++) {
        w[i] = view.getUint32(at + 4 * i);
      }
      const turn = (x, n) => (x >>> n) | (x << (32 - n));
      for (let i = 16; i < 64; i++) {
        const s0 = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3);
        const s1 = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10);
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
      }
      let [a, b, c, d, e, f, g, h] = this.state;
      for (let i = 0; i < 64; i++) {
        const t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
        const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g;
        g = f;
        f = e;
        e = (d + t1) | 0;
        d = c;
        c = b;
        b = a;
        a = (t1 + t2) | 0;
      }
      [a, b, c, d, e, f, g, h].forEach((value, i) => { this.state[i] += value; });
    }

    /* Whole blocks only, except for the last bytes. */
    add(buffer, isLast, length) {
      const view = new DataView(buffer);
      const whole = buffer.byteLength - (buffer.byteLength % 64);
      for (let at = 0; at < whole; at += 64) {
        this.block(view, at);
      }
      if (isLast) {
        const rest = new Uint8Array(buffer, whole);
        const end = new Uint8Array(rest.length < 56 ? 64 : 128);
        end.set(rest);
        end[rest.length] = 0x80;
        const last = new DataView(end.buffer);
        last.setUint32(end.length - 8, Math.floor(length / 0x20000000));
        last.setUint32(end.length - 4, (length << 3) >>> 0);
        for (let at = 0; at < end.length; at += 64) {
          this.block(last, at);
        }
      }
    }

    hex() {
      return Array.from(this.state, word => word.toString(16).padStart(8, "0")).join("");
    }
  }

  const part = (file, no) => file.slice((no - 1) * PART, no * PART).arrayBuffer();

  const digest = async (file, parts) => {
    const all = new Digest();
    for (let no = 1; no <= parts; no++) {
      all.add(await part(file, no), no === parts, file.size);
    }
    return all.hex();
  };

  const id = () => {
    const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0"));
    hex[6] = "4" + hex[6][1];
    hex[8] = "8" + hex[8][1];
    return hex.join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  };

  /* Asks again while the line is broken or the service away; what the service refuses is said. */
  const ask = async (method, path, body, headers) => {
    for (let pause = 1000; ; pause *= 2) {
      let answer = null;
      try {
        answer = await fetch(path, {method, body, headers: {Accept: "application/json", ...headers}});
      } catch (broken) {
        if (pause > LONGEST_PAUSE) {
          throw broken;
        }
      }
      if (answer && answer.ok) {
        return answer.status === 204 ? null : answer.json();
      }
      if (answer && (answer.status < 500 || pause > LONGEST_PAUSE)) {
        const problem = await answer.json().catch(() => ({}));
        throw new Error(problem.detail || "");
      }
      await new Promise(later => setTimeout(later, pause));
    }
  };

  const send = async (file, progress) => {
    const parts = Math.ceil(file.size / PART);
    progress.max = parts;
    const announced = JSON.stringify({mediaType: file.type, size: file.size, sha256: await digest(file, parts)});
    const docId = id();
    await ask("POST", uploads, announced, {"Content-Type": "application/json", "Idempotency-Key": docId});
    for (let no = 1; no <= parts; no++) {
      await ask("PUT", `${uploads}/${docId}/parts/${no}`, await part(file, no), {});
      progress.value = no;
    }
    return ask("POST", `${uploads}/${docId}/finish`, null, {});
  };

  const keep = (input, name, value) => {
    const of = `${input.name}.${name}`;
    let hidden = input.form.elements.namedItem(of);
    if (!hidden) {
      hidden = Object.assign(document.createElement("input"), {type: "hidden", name: of});
      input.after(hidden);
    }
    hidden.value = value;
  };

  const replace = async input => {
    const progress = document.createElement("progress");
    progress.setAttribute("aria-label", input.dataset.sending);
    input.after(progress);
    try {
      const ref = await send(input.files[0], progress);
      ["docId", "version", "sha256"].forEach(name => keep(input, name, ref[name]));
      input.value = "";
    } finally {
      progress.remove();
    }
  };

  const say = (input, text) => {
    const message = Object.assign(document.createElement("p"), {className: "message", textContent: text});
    message.setAttribute("role", "alert");
    input.before(message);
    input.focus();
  };

  document.addEventListener("submit", async event => {
    const form = event.target;
    const large = Array.from(form.querySelectorAll("input[type=file]"))
      .filter(input => input.files.length === 1 && input.files[0].size > PART);
    if (large.length === 0) {
      return;
    }
    event.preventDefault();
    if (form.dataset.sending) {
      return; // a second click
    }
    form.dataset.sending = "on";
    form.querySelectorAll("p.message[role=alert]").forEach(old => old.remove());
    for (const input of large) {
      try {
        await replace(input);
      } catch (trouble) {
        delete form.dataset.sending;
        say(input, trouble.message && !(trouble instanceof TypeError) ? trouble.message : input.dataset.failed);
        return;
      }
    }
    delete form.dataset.sending;
    form.requestSubmit(event.submitter);
  });
})();
