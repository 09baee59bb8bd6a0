package dev.parallelizable.hazelcast.protocol;

import dev.parallelizable.hazelcast.failures.RemoteElementException;
import dev.parallelizable.hazelcast.failures.ThrownOnMember;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a method has thrown, as bytes and back: the type's name, the message, the stack and the
 * causes. An exception's own fields do not travel. What is very long is cut off; what an exception
 * of the user's makes of its getters is its own affair, and costs no other element anything.
 *
 * <p>The type is looked up only where its name is allowed. Where it is not, is not there, or has no
 * usual constructor, a {@link RemoteElementException} that names it takes its place.
 */
public final class Thrown {
  private static final int MAX_CAUSES = 16;
  private static final int MAX_FRAMES = 256;
  private static final int LONGEST_MESSAGE = 30_000;
  private static final int LONGEST_NAME = 200;

  /** How many bytes of causes are enough. */
  private static final int ENOUGH_BYTES = 128 << 10;

  private static final Class<?>[] OF_MESSAGE = {String.class};

  /** As {@link AssertionError} has it. */
  private static final Class<?>[] OF_DETAIL = {Object.class};

  private final Predicate<String> allowed;
  private final ClassLoader loader;

  /**
   * Makes a reader.
   *
   * @param allowed whether a class of that name may be looked up
   * @param loader where
   */
  public Thrown(Predicate<String> allowed, ClassLoader loader) {
    this.allowed = allowed;
    this.loader = loader;
  }

  static void write(DataOutputStream out, Throwable failure) throws IOException {
    int depth = 0;
    int start = out.size();
    Throwable t = failure;
    while (t != null && depth < MAX_CAUSES && out.size() - start < ENOUGH_BYTES) {
      out.writeByte(1);
      text(out, t.getClass().getName(), LONGEST_MESSAGE);
      String message = message(t);
      out.writeBoolean(message != null);
      if (message != null) {
        text(out, message, LONGEST_MESSAGE);
      }
      List<StackTraceElement> stack = stack(t);
      out.writeInt(stack.size());
      for (StackTraceElement frame : stack) {
        text(out, frame.getClassName(), LONGEST_NAME);
        text(out, frame.getMethodName(), LONGEST_NAME);
        text(out, frame.getFileName() == null ? "" : frame.getFileName(), LONGEST_NAME);
        out.writeInt(frame.getLineNumber());
      }
      t = cause(t);
      depth++;
    }
    out.writeByte(0);
  }

  private static @Nullable String message(Throwable t) {
    try {
      return t.getMessage();
    } catch (RuntimeException | Error e) {
      return "(its message could not be had: " + e.getClass().getName() + ")";
    }
  }

  private static List<StackTraceElement> stack(Throwable t) {
    try {
      return Arrays.stream(t.getStackTrace()).filter(Objects::nonNull).limit(MAX_FRAMES).toList();
    } catch (RuntimeException | Error e) {
      return List.of();
    }
  }

  private static @Nullable Throwable cause(Throwable t) {
    try {
      return t.getCause();
    } catch (RuntimeException | Error e) {
      return null;
    }
  }

  private static void text(DataOutputStream out, String text, int longest) throws IOException {
    String cut = text.length() > longest ? text.substring(0, longest) + "…" : text;
    byte[] bytes = cut.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Reads a failure and moves behind it. */
  Throwable read(ByteBuffer in, String member) throws MalformedException {
    try {
      Throwable failure = read(in, 0);
      if (failure == null) {
        throw new MalformedException("A failure is missing");
      }
      failure.addSuppressed(new ThrownOnMember(member));
      return failure;
    } catch (BufferUnderflowException e) {
      throw new MalformedException("A failure is cut off");
    }
  }

  private @Nullable Throwable read(ByteBuffer in, int depth) throws MalformedException {
    if (in.get() == 0) {
      return null;
    }
    if (depth >= MAX_CAUSES) {
      throw new MalformedException("A failure has too many causes");
    }
    String type = text(in);
    String message = in.get() == 0 ? null : text(in);
    int frames = in.getInt();
    if (frames < 0 || frames > MAX_FRAMES) {
      throw new MalformedException("A failure's stack has " + frames + " frames");
    }
    StackTraceElement[] stack = new StackTraceElement[frames];
    for (int f = 0; f < frames; f++) {
      String owner = text(in);
      String method = text(in);
      String file = text(in);
      stack[f] = new StackTraceElement(owner, method, file.isEmpty() ? null : file, in.getInt());
    }
    Throwable cause = read(in, depth + 1);
    Throwable made = allowed.test(type) ? construct(type, message) : null;
    if (made != null && isDressed(made, cause, stack)) {
      return made;
    }
    Throwable failure = new RemoteElementException(type, message, cause);
    failure.setStackTrace(stack);
    return failure;
  }

  /** Gives an exception its cause and stack, if its own methods let that happen. */
  private static boolean isDressed(
      Throwable made, @Nullable Throwable cause, StackTraceElement[] stack) {
    try {
      made.setStackTrace(stack);
      if (cause != null && made.getCause() == null) {
        try {
          made.initCause(cause);
        } catch (IllegalStateException e) {
          made.addSuppressed(cause); // It was made with none, for good.
        }
      }
      return true;
    } catch (RuntimeException | Error e) {
      return false;
    }
  }

  private @Nullable Throwable construct(String type, @Nullable String message) {
    try {
      Class<?> found = Class.forName(type, false, loader);
      if (!Throwable.class.isAssignableFrom(found)) {
        return null;
      }
      for (Constructor<?> constructor : found.getDeclaredConstructors()) {
        Class<?>[] parameters = constructor.getParameterTypes();
        if (Arrays.equals(parameters, OF_MESSAGE) || Arrays.equals(parameters, OF_DETAIL)) {
          constructor.trySetAccessible();
          return (Throwable) constructor.newInstance(message);
        }
        if (message == null && parameters.length == 0) {
          constructor.trySetAccessible();
          return (Throwable) constructor.newInstance();
        }
      }
      return null;
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      return null;
    }
  }

  private static String text(ByteBuffer in) throws MalformedException {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new MalformedException("A failure is cut off");
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
