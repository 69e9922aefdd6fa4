// In the place of what wasm-bindgen writes under the same names, for any browser and any crate.

// Nothing where there is no text.
function getStringFromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    if (ptr) return decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));
}

// Every closure is held by Rust until it drops it, so that none has to be looked for that the script has forgotten.
function makeClosure(arg0, arg1, f, isMut) {
    let count = 1;
    const real = (...args) => {
        // It stays until it is through. One that changes what it holds is not called from inside of itself.
        count++;
        const state = arg0;
        if (isMut) arg0 = 0;
        try {
            return f(state, arg1, ...args);
        } finally {
            arg0 = state;
            real._wbg_cb_unref();
        }
    };
    real._wbg_cb_unref = () => {
        if (--count) return;
        wasm.__wbindgen_destroy_closure(arg0, arg1);
        arg0 = 0;
    };
    return real;
}

function makeMutClosure(arg0, arg1, f) {
    return makeClosure(arg0, arg1, f, true);
}

function __wbg_finalize_init(instance) {
    wasm = instance.exports;
    wasm.__wbindgen_start();
    return wasm;
}

// Tells Rust where a text lies, and how long it is.
function returnString(to, text) {
    const ptr = isLikeNone(text) ? 0 : passStringToWasm0(text);
    new Uint32Array(wasm.memory.buffer, to >>> 0, 2).set([ptr, WASM_VECTOR_LEN]);
}
