package dev.parallelizable.benchmarks.cluster;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a message of the job that is written by hand, which grows with it: what is
 * signed is not copied for that.
 */
final class Signature {
  private static final String ALGORITHM = "HmacSHA256";

  /** Ready to sign; only copies of it are used. Null where there is no key. */
  private static volatile @Nullable Mac key;

  /** Null where nothing is signed. */
  private final @Nullable Mac mac;

  private Signature(@Nullable Mac mac) {
    this.mac = mac;
  }

  /** Has this process sign with what is in a file. */
  static void useKey(Path file) throws IOException {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(Files.readAllBytes(file), ALGORITHM));
      key = mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // Every JDK has it.
    }
  }

  static Signature of(boolean signed) throws IOException {
    if (!signed) {
      return new Signature(null);
    }
    Mac mac = key;
    if (mac == null) {
      throw new IOException("There is no key to sign with");
    }
    try {
      return new Signature((Mac) mac.clone());
    } catch (CloneNotSupportedException e) {
      throw new IOException(e);
    }
  }

  void update(byte[] bytes) {
    if (mac != null) {
      mac.update(bytes);
    }
  }

  void write(ObjectDataOutput out) throws IOException {
    if (mac != null) {
      out.writeByteArray(mac.doFinal());
    }
  }

  void check(ObjectDataInput in) throws IOException {
    if (mac != null && !MessageDigest.isEqual(mac.doFinal(), in.readByteArray())) {
      throw new IOException("The signature is wrong");
    }
  }

  static byte[] bytes(double[] column) {
    ByteBuffer bytes = ByteBuffer.allocate(column.length * Double.BYTES);
    bytes.asDoubleBuffer().put(column);
    return bytes.array();
  }

  static double[] doubles(byte[] bytes) {
    double[] column = new double[bytes.length / Double.BYTES];
    ByteBuffer.wrap(bytes).asDoubleBuffer().get(column);
    return column;
  }
}
