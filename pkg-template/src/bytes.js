/** All bytes that a reader of a stream gives; of more than `most` just enough to see that it is more. */
export async function readUpTo(reader, most) {
  const chunks = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    length += part.value.length;
    if (length > most) break;
  }
  return joined(chunks, length);
}

/** Chunks of bytes as one. */
export function joined(chunks, length) {
  if (chunks.length === 1) return chunks[0];
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
