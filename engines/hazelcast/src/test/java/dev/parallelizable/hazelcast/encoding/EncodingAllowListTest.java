package dev.parallelizable.hazelcast.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The allow list")
class EncodingAllowListTest {
  private static final AllowList JDK = AllowList.ofJdkValues();

  @Test
  @DisplayName("begins with the JDK's values, and is immutable")
  void jdkValues() {
    for (String name :
        List.of("java.lang.String", "java.util.ArrayList", "[I", "[[Ljava.lang.String;")) {
      assertTrue(JDK.allows(name), name);
    }
    for (String name :
        List.of(
            "java.lang.Thread",
            "java.lang.Runtime",
            "com.acme.A",
            "",
            "[",
            "[X",
            "java.lang.Class")) {
      assertFalse(JDK.allows(name), name);
    }
    assertTrue(JDK.and("com.acme.A").allows("com.acme.A"));
    assertFalse(JDK.allows("com.acme.A"));
  }

  @Test
  @DisplayName("allows a type with its nested types, and no other that begins so")
  void type() {
    AllowList list = JDK.and("com.acme.A");
    assertTrue(list.allows("com.acme.A$B$C"));
    assertTrue(list.allows("[Lcom.acme.A;"));
    assertFalse(list.allows("com.acme.AB"));
    assertFalse(list.allows("com.acme.a"));
    assertTrue(JDK.and(Samples[].class).allows(Samples.Quote.class.getName()));
  }

  @Test
  @DisplayName("allows a package, with or without those below")
  void packages() {
    assertTrue(JDK.and("com.acme.*").allows("com.acme.A$B"));
    assertFalse(JDK.and("com.acme.*").allows("com.acme.b.C"));
    assertFalse(JDK.and("com.acme.*").allows("com.acmeb.C"));
    assertTrue(JDK.and("com.acme.**").allows("com.acme.b.C"));
    assertFalse(JDK.and("com.acme.**").allows("com.acmeb.C"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "**",
        "com.**",
        "org.**",
        "java.*",
        "java.**",
        "java.util.*",
        "javax.**",
        "sun.**",
        "com.sun.**",
        "com.*.A",
        "com.acme.*A",
        "com..A",
        "jdk.internal.**",
        ".acme",
        "a b"
      })
  @DisplayName("refuses what is no pattern, or too wide a one")
  void refused(String pattern) {
    assertThrows(IllegalArgumentException.class, () -> JDK.and(pattern));
  }

  @Test
  @DisplayName("says what is wrong")
  void messages() {
    assertEquals(
        "\"java.**\" would allow types of the JDK",
        assertThrows(IllegalArgumentException.class, () -> JDK.and("java.**")).getMessage());
    assertEquals(
        "\"com.*.A\" is no type and no package with .* or .** at its end",
        assertThrows(IllegalArgumentException.class, () -> JDK.and("com.*.A")).getMessage());
  }
}
