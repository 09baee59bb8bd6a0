package dev.parallelizable.hazelcast.kernels;

import dev.parallelizable.hazelcast.protocol.Bytes;
import dev.parallelizable.runtime.spi.Kernel;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Tells one version of a method from another: SHA-256 over the class files of the kernel, and of
 * the annotated type with all types nested with it.
 *
 * <p>It does not cover what the method calls in other top-level types.
 */
public final class Fingerprint {
  private Fingerprint() {}

  private static final ClassValue<Bytes> KNOWN =
      new ClassValue<>() {
        @Override
        protected Bytes computeValue(Class<?> type) {
          return compute(type);
        }
      };

  /**
   * {@return the fingerprint of a kernel}
   *
   * @param kernel the kernel's class
   * @param owner the annotated type
   * @throws IllegalArgumentException if the class files cannot be read
   */
  public static Bytes of(Class<? extends Kernel> kernel, Class<?> owner) {
    MessageDigest digest = sha256();
    update(digest, KNOWN.get(owner.getNestHost()));
    update(digest, Bytes.of(classFile(kernel)));
    return Bytes.of(digest.digest());
  }

  private static Bytes compute(Class<?> host) {
    MessageDigest digest = sha256();
    Arrays.stream(host.getNestMembers())
        .sorted(Comparator.comparing(Class::getName))
        .forEach(member -> update(digest, Bytes.of(classFile(member))));
    return Bytes.of(digest.digest());
  }

  private static void update(MessageDigest digest, Bytes bytes) {
    digest.update(bytes.array(), bytes.offset(), bytes.length());
  }

  private static byte[] classFile(Class<?> type) {
    String name = type.getName();
    String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "The class file of " + name + " is not to be had from its class loader");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalArgumentException("The class file of " + name + " cannot be read", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // Every JDK has it.
    }
  }
}
