package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.KryoException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An {@link EncodingException} to be, on its way up through Kryo: it collects where it came by. */
final class Refusal extends KryoException {
  @Serial private static final long serialVersionUID = 1;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PATH = 4;

  private final String type;
  private final String reason;
  private final ArrayList<String> path = new ArrayList<>();

  private Refusal(String type, String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.type = type;
    this.reason = reason;
  }

  private Refusal(String type, String reason) {
    super(reason);
    this.type = type;
    this.reason = reason;
  }

  static Refusal of(Class<?> type, String reason) {
    return new Refusal(type.getTypeName(), reason);
  }

  static Refusal of(Class<?> type, String reason, @Nullable Throwable cause) {
    return new Refusal(type.getTypeName(), reason, cause);
  }

  /** Of a name that may come from the bytes, so it may be anything. */
  static Refusal notAllowed(String className) {
    String name = printable(className);
    return new Refusal(
        name,
        "its type is not on the allow list. If it is data, allow it on both sides:"
            + " ClusterSettings.allow(\"%1$s\") in the driver, -Dparallelizable.allow=%1$s on members"
                .formatted(name));
  }

  /** Bytes that no writer has written. */
  static Refusal malformed(String reason) {
    return new Refusal("", reason);
  }

  private static String printable(String name) {
    String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    return cut.replaceAll("[^\\p{L}\\p{N}._$\\[;…/-]", "?");
  }

  @Override
  public void addTrace(String info) {
    path.add(info);
  }

  /**
   * The message for the user.
   *
   * @param verb sent, or read
   */
  String message(String verb) {
    if (type.isEmpty()) {
      return "The bytes are no value" + where() + ": " + reason + ".";
    }
    return type + " can't be " + verb + where() + ": " + reason + ".";
  }

  private String where() {
    if (path.isEmpty()) {
      return "";
    }
    List<String> shown = path.subList(0, Math.min(LONGEST_PATH, path.size()));
    return " (in " + String.join(" in ", shown) + (shown.size() < path.size() ? " in …)" : ")");
  }
}
