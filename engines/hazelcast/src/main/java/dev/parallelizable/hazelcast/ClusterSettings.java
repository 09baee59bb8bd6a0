package dev.parallelizable.hazelcast;

import dev.parallelizable.hazelcast.encoding.AllowList;
import dev.parallelizable.hazelcast.protocol.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * What a driver and its members must agree on, and how patient a driver is. Immutable; each method
 * returns a changed copy.
 *
 * <p>What a method takes, returns and throws, with the types of its fields, may be sent without
 * being named here. To name are types that the code does not: those that implement an interface or
 * extend a class that is not sealed.
 */
public final class ClusterSettings {
  private static final int DEFAULT_MAX_BYTES = 64 << 20;
  private static final int MIN_BYTES = 1 << 21;
  private static final String MAX_BYTES_PROPERTY = "parallelizable.maxMessageBytes";

  private final AllowList allowed;
  private final Seal seal;
  private final int maxBytes;
  private final int maxLosses;
  private final Duration noMembersTimeout;

  private ClusterSettings(
      AllowList allowed, Seal seal, int maxBytes, int maxLosses, Duration noMembersTimeout) {
    this.allowed = allowed;
    this.seal = seal;
    this.maxBytes = maxBytes;
    this.maxLosses = maxLosses;
    this.noMembersTimeout = noMembersTimeout;
  }

  /** {@return no key, the JDK's values allowed, 64 MiB, 3 losses, 60 seconds} */
  public static ClusterSettings defaults() {
    return new ClusterSettings(
        AllowList.ofJdkValues(), Seal.none(), DEFAULT_MAX_BYTES, 3, Duration.ofSeconds(60));
  }

  /**
   * {@return the defaults, with what the system properties {@code parallelizable.allow} (patterns,
   * separated by commas), {@code parallelizable.keyfile} and {@code parallelizable.maxMessageBytes}
   * say}
   *
   * @throws UncheckedIOException if the file of the key cannot be read
   * @throws IllegalArgumentException if a value is none
   */
  public static ClusterSettings ofSystemProperties() {
    ClusterSettings settings = defaults();
    String allow = System.getProperty("parallelizable.allow", "");
    if (!allow.isBlank()) {
      settings = settings.allow(allow.strip().split("\\s*,\\s*", -1));
    }
    String bytes = System.getProperty(MAX_BYTES_PROPERTY);
    if (bytes != null) {
      settings = settings.maxMessageBytes(number(bytes));
    }
    String file = System.getProperty("parallelizable.keyfile");
    return file == null ? settings : settings.keyFile(Path.of(file));
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          MAX_BYTES_PROPERTY + " must be a number of bytes below 2,147,483,648, but is " + text, e);
    }
  }

  /**
   * {@return these, with further types that may be sent}
   *
   * @param patterns names of types, or of packages with {@code .*} or, with those within, {@code
   *     .**} at their end
   */
  public ClusterSettings allow(String... patterns) {
    return new ClusterSettings(allowed.and(patterns), seal, maxBytes, maxLosses, noMembersTimeout);
  }

  /**
   * {@return these, with further types that may be sent}
   *
   * @param types the types; those nested in them are allowed, too
   */
  public ClusterSettings allow(Class<?>... types) {
    return new ClusterSettings(allowed.and(types), seal, maxBytes, maxLosses, noMembersTimeout);
  }

  /**
   * {@return these, with a key that signs all messages}
   *
   * @param key at least 16 bytes; copied
   * @throws IllegalArgumentException if it is shorter
   */
  public ClusterSettings key(byte[] key) {
    return new ClusterSettings(
        allowed,
        Seal.with(Objects.requireNonNull(key, "key")),
        maxBytes,
        maxLosses,
        noMembersTimeout);
  }

  /**
   * {@return these, with the content of a file as the key}
   *
   * @param file the file
   * @throws UncheckedIOException if it cannot be read
   */
  public ClusterSettings keyFile(Path file) {
    try {
      return key(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The key cannot be read from " + file, e);
    }
  }

  /**
   * {@return these, with another limit of the size of messages}
   *
   * @param bytes at least 2 MiB
   */
  public ClusterSettings maxMessageBytes(int bytes) {
    if (bytes < MIN_BYTES) {
      throw new IllegalArgumentException(
          "maxMessageBytes must be at least " + MIN_BYTES + ", but is " + bytes);
    }
    return new ClusterSettings(allowed, seal, bytes, maxLosses, noMembersTimeout);
  }

  /**
   * {@return these, with another number of members that an element may cost before it is given up}
   *
   * @param members at least 1
   */
  public ClusterSettings maxLosses(int members) {
    if (members < 1) {
      throw new IllegalArgumentException("maxLosses must be at least 1, but is " + members);
    }
    return new ClusterSettings(allowed, seal, maxBytes, members, noMembersTimeout);
  }

  /**
   * {@return these, with another time that calls wait while there is no member at all}
   *
   * @param timeout not negative
   */
  public ClusterSettings noMembersTimeout(Duration timeout) {
    if (timeout.isNegative()) {
      throw new IllegalArgumentException("noMembersTimeout is negative: " + timeout);
    }
    return new ClusterSettings(allowed, seal, maxBytes, maxLosses, timeout);
  }

  AllowList allowed() {
    return allowed;
  }

  Seal seal() {
    return seal;
  }

  int maxBytes() {
    return maxBytes;
  }

  int maxLosses() {
    return maxLosses;
  }

  Duration noMembersTimeout() {
    return noMembersTimeout;
  }
}
