package dev.parallelizable.hazelcast.encoding;

import static dev.parallelizable.hazelcast.encoding.Samples.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.hazelcast.encoding.Samples.Guarded;
import dev.parallelizable.hazelcast.encoding.Samples.Node;
import dev.parallelizable.hazelcast.encoding.Samples.Pair;
import dev.parallelizable.hazelcast.encoding.Samples.Plain;
import java.io.Serial;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What can't be sent is refused, and the message says why and what to do")
class EncodingRefusalTest {
  private static final String HERE = "dev.parallelizable.hazelcast.encoding.";

  private static String refusal(@Nullable Object value) {
    return String.valueOf(assertThrows(EncodingException.class, () -> written(value)).getMessage());
  }

  private static String unreadable(Encoding encoding, byte[] bytes) {
    return String.valueOf(
        assertThrows(
                EncodingException.class,
                () -> Samples.reader(encoding, bytes, 0, bytes.length).read())
            .getMessage());
  }

  record OffList(int x) {}

  @Test
  @DisplayName("A type off the list, with the path to it")
  void offTheList() {
    String advice =
        ": its type is not on the allow list. If it is data, allow it on both sides:"
            + " ClusterSettings.allow(\""
            + HERE
            + "EncodingRefusalTest$OffList\") in the driver, -Dparallelizable.allow="
            + HERE
            + "EncodingRefusalTest$OffList on members.";
    String name = HERE + "EncodingRefusalTest$OffList can't be sent";
    assertEquals(name + advice, refusal(new OffList(1)));
    assertEquals(
        name
            + " (in "
            + HERE
            + "Samples$Plain.content in "
            + HERE
            + "Samples$Pair.second)"
            + advice,
        refusal(new Pair<>(1, new Plain(1, List.of(new OffList(1))))));
    assertTrue(refusal(new OffList[0]).contains("OffList; can't be sent: its type is not on"));
  }

  @Test
  @DisplayName("What is code or part of the process")
  void noData() {
    int captured = new ArrayList<>().size();
    IntSupplier lambda = () -> captured;
    assertTrue(
        refusal(lambda)
            .endsWith(
                " can't be sent: it is a lambda or a method reference. Write a record or an enum in its place."));
    assertEquals(
        "java.lang.IllegalStateException can't be sent: it is a Throwable. Send what there is to say of it, as data.",
        refusal(new IllegalStateException("x")));
    assertEquals(
        "java.lang.Thread can't be sent: it is part of this process.", refusal(new Thread()));
    assertTrue(
        refusal(Stream.of(1))
            .contains("it is open, here. Send what it delivers: a list, or a path."));
    assertEquals(
        "java.util.concurrent.atomic.AtomicInteger can't be sent: it is a type of the JDK, and not among those that can be sent. Send its content as a record, a list or a map.",
        refusal(new AtomicInteger()));
    assertTrue(refusal(String.class).contains("it is a type of the JDK"));
    Object proxy =
        Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {IntSupplier.class}, (p, m, a) -> 1);
    assertTrue(
        refusal(proxy).endsWith("can't be sent: it is a proxy. Write a record in its place."));
  }

  @Test
  @DisplayName("Classes that can't be taken apart faithfully")
  void unfaithful() {
    Encoding encoding =
        new Encoding(AllowList.ofJdkValues().and(getClass()), getClass().getClassLoader());
    assertEquals(
        HERE
            + "EncodingRefusalTest$MyList can't be sent: it extends java.util.ArrayList, whose fields Java keeps closed. Hold one in a field instead.",
        assertThrows(EncodingException.class, () -> encoding.writer().write(new MyList()))
            .getMessage());
    assertEquals(
        HERE
            + "EncodingRefusalTest$Inner can't be sent: it keeps the instance or the variables around it. Make it a static class.",
        assertThrows(EncodingException.class, () -> encoding.writer().write(new Inner()))
            .getMessage());
  }

  private static final class MyList extends ArrayList<Object> {
    @Serial private static final long serialVersionUID = 1;
  }

  private final class Inner {
    @Override
    public String toString() {
      return EncodingRefusalTest.this.getClass() + "";
    }
  }

  @Test
  @DisplayName("A record or an immutable list that contains itself")
  void cycleThroughRecord() {
    List<Object> list = new ArrayList<>();
    Pair<Object, Object> pair = new Pair<>(list, null);
    list.add(pair);
    assertEquals(
        HERE
            + "Samples$Pair can't be sent (in "
            + HERE
            + "Samples$Pair.first): it contains itself, and is built from its content. Break the cycle, or use a class with fields or a mutable collection.",
        refusal(pair));
  }

  @Test
  @DisplayName("What is nested too deep")
  void depth() {
    Node node = new Node();
    for (int i = 0; i < 100_000; i++) {
      Node outer = new Node();
      outer.next = node;
      node = outer;
    }
    assertEquals(
        HERE
            + "Samples$Node can't be sent: it is nested in more than 400 levels. Send what is linked as a list.",
        refusal(node));
  }

  @Test
  @DisplayName("A type off the reader's list is named, and never loaded, initialised or made")
  void gadget() throws EncodingException {
    Encoding.Writer writer =
        new Encoding(
                AllowList.ofJdkValues().and(Gadget.class, Pair0.class), getClass().getClassLoader())
            .writer();
    writer.write(new Pair0(new Gadget()));
    byte[] bytes = writer.toBytes();
    touched.set(0);
    List<String> loaded = new ArrayList<>();
    ClassLoader loader =
        new ClassLoader(getClass().getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            loaded.add(name);
            return super.loadClass(name, resolve);
          }
        };
    String message = unreadable(new Encoding(Samples.ALLOWED, loader), bytes);
    assertTrue(
        message.startsWith(
            HERE + "EncodingRefusalTest$Pair0 can't be read: its type is not on the allow list."),
        message);
    assertEquals(List.of(), loaded);
    assertEquals(0, touched.get());
    byte[] unknown = bytesNaming("com.acme.NotThere");
    assertTrue(
        unreadable(new Encoding(Samples.ALLOWED, loader), unknown)
            .startsWith("com.acme.NotThere can't be read"));
    byte[] untouched = bytesNaming(HERE + "EncodingRefusalTest$NeverTouched");
    assertTrue(
        unreadable(new Encoding(Samples.ALLOWED, loader), untouched)
            .contains("not on the allow list"));
    assertEquals(List.of(), loaded);
    assertEquals(0, touched.get());
  }

  private static byte[] bytesNaming(String name) {
    CompactOutput out = new CompactOutput();
    out.writeVarInt(WrittenNames.FIRST, true);
    out.writeString(name);
    out.writeByte(1);
    return out.toBytes();
  }

  static final AtomicInteger touched = new AtomicInteger();

  static final class NeverTouched {
    static {
      touched.incrementAndGet();
    }
  }

  static final class Gadget implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    Gadget() {
      touched.incrementAndGet();
    }

    @Serial
    private void readObject(java.io.ObjectInputStream in) {
      touched.incrementAndGet();
    }
  }

  record Pair0(Object gadget) {}

  @Test
  @DisplayName("Bytes that no writer has written")
  void malformed() throws EncodingException {
    Encoding encoding = Samples.encoding();
    byte[] whole = written(List.of("some", "strings"));
    assertEquals(
        "The bytes are no value: they end too early.",
        unreadable(encoding, Arrays.copyOf(whole, whole.length - 1)));
    assertEquals("The bytes are no value: they end too early.", unreadable(encoding, new byte[0]));
    byte[] guarded = written(new Guarded(5));
    guarded[guarded.length - 1] = 0;
    assertEquals(
        HERE
            + "Samples$Guarded can't be read: its constructor threw java.lang.IllegalArgumentException: not positive: 0.",
        unreadable(encoding, guarded));
    byte[] wrongType = written(new Samples.Derived(1, "x"));
    wrongType[wrongType.length - 7] = 6; // A number for the name.
    assertEquals(
        "The bytes are no value: what they have for "
            + HERE
            + "Samples$Derived.name is of another type.",
        unreadable(encoding, wrongType));
  }
}
