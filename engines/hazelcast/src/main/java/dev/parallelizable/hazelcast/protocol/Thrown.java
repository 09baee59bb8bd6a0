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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a method has thrown, as bytes and back: the type's name, the message, the stack and the
 * causes. An exception's own fields do not travel.
 *
 * <p>The type is looked up only where its name is allowed. Where it is not, is not there, or has no
 * usual constructor, a {@link RemoteElementException} that names it takes its place.
 */
public final class Thrown {
  private static final int MAX_CAUSES = 16;
  private static final int MAX_FRAMES = 256;
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
    for (Throwable t = failure; t != null && depth < MAX_CAUSES; t = t.getCause()) {
      out.writeByte(1);
      text(out, t.getClass().getName());
      String message = message(t);
      out.writeBoolean(message != null);
      if (message != null) {
        text(out, message);
      }
      StackTraceElement[] stack = t.getStackTrace();
      int frames = Math.min(stack.length, MAX_FRAMES);
      out.writeInt(frames);
      for (int f = 0; f < frames; f++) {
        text(out, stack[f].getClassName());
        text(out, stack[f].getMethodName());
        text(out, stack[f].getFileName() == null ? "" : stack[f].getFileName());
        out.writeInt(stack[f].getLineNumber());
      }
      depth++;
    }
    out.writeByte(0);
  }

  private static @Nullable String message(Throwable t) {
    try {
      return t.getMessage();
    } catch (RuntimeException e) {
      return "(its message could not be had: " + e.getClass().getName() + ")";
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
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
    Throwable failure = make(type, message, cause);
    failure.setStackTrace(stack);
    return failure;
  }

  private Throwable make(String type, @Nullable String message, @Nullable Throwable cause) {
    Throwable made = allowed.test(type) ? construct(type, message) : null;
    if (made == null) {
      return new RemoteElementException(type, message, cause);
    }
    if (cause != null && made.getCause() == null) {
      try {
        made.initCause(cause);
      } catch (IllegalStateException e) {
        made.addSuppressed(cause); // It was made with none, for good.
      }
    }
    return made;
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
