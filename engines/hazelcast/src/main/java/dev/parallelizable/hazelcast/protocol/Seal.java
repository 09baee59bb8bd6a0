package dev.parallelizable.hazelcast.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The signature over messages, by a key that driver and members share (HMAC-SHA-256, RFC 2104). It
 * is checked before any object is made of a message; its primitive arrays are in their places then.
 * A reply is signed together with the request's signature, so it answers that request and no other.
 *
 * <p>It tells who has the key; it hides nothing. Immutable and safe for use by many threads.
 */
public final class Seal {
  /** The shortest key: in bytes. */
  public static final int MIN_KEY = 16;

  private static final String ALGORITHM = "HmacSHA256";
  private static final byte UNSIGNED = 0x52;
  private static final byte SIGNED = 0x53;
  private static final int SIGNATURE = 32;
  private static final byte[] REQUEST =
      "parallelizable request".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] REPLY = "parallelizable reply".getBytes(StandardCharsets.US_ASCII);

  /** Ready to sign; only copies of it are used. To look for an algorithm takes long. */
  private final @Nullable Mac key;

  private Seal(@Nullable Mac key) {
    this.key = key;
  }

  /** {@return a seal without a key, which refuses signed messages} */
  public static Seal none() {
    return new Seal(null);
  }

  /**
   * {@return a seal with a key}
   *
   * @param key the key, at least {@link #MIN_KEY} bytes
   * @throws IllegalArgumentException if it is shorter
   */
  public static Seal with(byte[] key) {
    if (key.length < MIN_KEY) {
      throw new IllegalArgumentException(
          "key must have at least " + MIN_KEY + " bytes, but has " + key.length);
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return new Seal(mac);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // Every JDK has it.
    }
  }

  /** {@return whether there is a key} */
  public boolean hasKey() {
    return key != null;
  }

  /** {@return how many bytes have to be left free before what is to be sealed} */
  public int room() {
    return 1 + (key == null ? 0 : SIGNATURE);
  }

  /**
   * Seals a request.
   *
   * @param message the request, with room before it, which is filled
   * @return the same message
   */
  public Message sealRequest(Message message) {
    return seal(message, REQUEST, new byte[0]);
  }

  /**
   * {@return the request in a sealed message}
   *
   * @param message what has arrived
   * @throws MalformedException if the signature is wrong
   */
  public Content openRequest(Arrival message) throws MalformedException {
    return open(message, REQUEST, new byte[0]);
  }

  /**
   * Seals a reply.
   *
   * @param message the reply, with room before it, which is filled
   * @param request the sealed request that it answers
   * @return the same message as the reply
   */
  public Message sealReply(Message message, Arrival request) {
    return seal(message, REPLY, head(request.bytes()));
  }

  /**
   * {@return the reply in a sealed message}
   *
   * @param message what has arrived
   * @param request the sealed request that it should answer
   * @throws MalformedException if the signature is wrong
   */
  public Content openReply(Arrival message, Message request) throws MalformedException {
    return open(message, REPLY, head(request.head()));
  }

  private byte[] head(byte[] request) {
    return key == null ? new byte[0] : Arrays.copyOf(request, 1 + SIGNATURE);
  }

  private Message seal(Message message, byte[] purpose, byte[] request) {
    byte[] head = message.head();
    Content content = message.content();
    Bytes behind = new Bytes(head, room(), head.length - room());
    List<Bytes> bytes = List.of(behind, content.bytes());
    byte[] signature = signature(purpose, request, bytes, content.arrays());
    head[0] = key == null ? UNSIGNED : SIGNED;
    System.arraycopy(signature, 0, head, 1, signature.length);
    return message;
  }

  private Content open(Arrival message, byte[] purpose, byte[] request) throws MalformedException {
    Bytes body = body(message.bytes());
    check(message.bytes(), signature(purpose, request, List.of(body), message.arrays()));
    return new Content(body, message.arrays());
  }

  private Bytes body(byte[] message) throws MalformedException {
    if (message.length == 0 || (message[0] != SIGNED && message[0] != UNSIGNED)) {
      throw new MalformedException("This is no message of this version");
    }
    if ((message[0] == SIGNED) != (key != null)) {
      throw new MalformedException(
          key == null
              ? "The message is signed, and there is no key here: this side needs it, too"
                  + " (-Dparallelizable.keyfile)"
              : "The message is not signed: who has sent it has no key"
                  + " (-Dparallelizable.keyfile)");
    }
    if (message.length < room()) {
      throw new MalformedException("A message is cut off");
    }
    return new Bytes(message, room(), message.length - room());
  }

  private void check(byte[] message, byte[] expected) throws MalformedException {
    byte[] actual = Arrays.copyOfRange(message, 1, 1 + expected.length);
    if (!MessageDigest.isEqual(expected, actual)) { // In a time that tells nothing.
      throw new MalformedException("The signature is wrong: the keys differ, or it is forged");
    }
  }

  private byte[] signature(byte[] purpose, byte[] request, List<Bytes> parts, List<Slice> arrays) {
    if (key == null) {
      return new byte[0];
    }
    try {
      Mac mac = (Mac) key.clone();
      mac.update(purpose);
      mac.update(request);
      int length = parts.stream().mapToInt(Bytes::length).sum();
      mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip()); // Where arrays begin.
      for (Bytes part : parts) {
        mac.update(part.array(), part.offset(), part.length());
      }
      for (Slice slice : arrays) {
        mac.update(slice.head());
        slice.forEachPiece(mac::update);
      }
      return mac.doFinal();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Not into memory.
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e); // That of every JDK can be copied.
    }
  }
}
