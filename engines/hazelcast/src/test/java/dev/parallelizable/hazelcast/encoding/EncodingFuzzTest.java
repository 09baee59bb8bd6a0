package dev.parallelizable.hazelcast.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.parallelizable.hazelcast.encoding.Samples.Derived;
import dev.parallelizable.hazelcast.encoding.Samples.Pair;
import dev.parallelizable.hazelcast.encoding.Samples.Plain;
import dev.parallelizable.hazelcast.encoding.Samples.Side;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The encoding under random graphs, random bytes and many threads")
class EncodingFuzzTest {
  private static @Nullable Object graph(Random random, int depth) {
    int kind = random.nextInt(depth == 0 ? 6 : 18);
    return switch (kind) {
      case 0 -> null;
      case 1 -> random.nextInt();
      case 2 -> "text " + (char) random.nextInt(0x10000);
      case 3 -> random.nextDouble();
      case 4 -> BigDecimal.valueOf(random.nextLong(), random.nextInt(9));
      case 5 -> random.nextBoolean() ? Side.BUY : Side.SELL;
      case 6 -> list(random, depth);
      case 7 -> new LinkedHashSet<>(list(random, depth));
      case 8 -> new Pair<>(graph(random, depth - 1), graph(random, depth - 1));
      case 9 -> new Plain(random.nextInt(), graph(random, depth - 1));
      case 10 -> new Derived(1, "name" + random.nextInt());
      case 11 -> Optional.ofNullable(graph(random, depth - 1));
      case 12 -> new HashMap<>(Map.of("k", list(random, depth), "l", 1));
      case 13 -> List.of(list(random, depth), 1, "x");
      case 14 -> new TreeMap<>(Map.of(random.nextInt(), list(random, depth)));
      case 15 -> EnumSet.of(Side.SELL);
      case 16 -> new EnumMap<>(Map.of(Side.BUY, list(random, depth)));
      default -> Samples.portfolio(random);
    };
  }

  private static List<@Nullable Object> list(Random random, int depth) {
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(graph(random, depth - 1));
    }
    return list;
  }

  @Test
  @DisplayName("2,000 random graphs are read as they were")
  void randomGraphs() throws EncodingException {
    Encoding encoding = Samples.encoding();
    for (int seed = 0; seed < 2_000; seed++) {
      Object value = graph(new Random(seed), 4);
      Encoding.Writer writer = encoding.writer();
      writer.write(value);
      byte[] bytes = writer.toBytes();
      assertEquals(value, Samples.reader(encoding, bytes, 0, bytes.length).read(), "Seed " + seed);
    }
  }

  @Test
  @DisplayName(
      "20,000 times changed, cut or random bytes give a value or an EncodingException, within a bound of memory")
  void randomBytes() throws EncodingException {
    Encoding encoding = Samples.encoding();
    Random random = new Random(42);
    List<byte[]> seeds = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      seeds.add(Samples.written(graph(random, 4)));
    }
    seeds.add(Samples.written(new int[] {1, 2, 3}));
    seeds.add(Samples.written(new String[] {"a"}));
    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = changed(seeds.get(random.nextInt(seeds.size())).clone(), random);
      long before = memory.getCurrentThreadAllocatedBytes();
      try {
        Samples.reader(encoding, bytes, 0, bytes.length).read();
      } catch (EncodingException e) {
        refused++;
      }
      long allocated = memory.getCurrentThreadAllocatedBytes() - before;
      assertTrue(allocated < 400_000 + 200L * bytes.length, "Case " + i + ": " + allocated);
    }
    assertTrue(refused > 5_000, "Refused: " + refused);
  }

  private static byte[] changed(byte[] bytes, Random random) {
    int kind = random.nextInt(10);
    if (kind == 0) {
      byte[] any = new byte[1 + random.nextInt(60)];
      random.nextBytes(any);
      return any;
    }
    if (kind < 3) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? -1 : random.nextInt());
    }
    return bytes;
  }

  @Test
  @DisplayName("Lengths in lengths can't ask for more than the bytes pay for, and depth has an end")
  void hostileNesting() {
    Encoding encoding = Samples.encoding();
    int list = Objects.requireNonNull(JdkTypes.of(ArrayList.class)).getId();
    int size = 1_000_000;
    CompactOutput out = new CompactOutput();
    for (int i = 0; i < 350; i++) {
      out.writeVarInt(list, true);
      out.writeByte(1);
      out.writeVarInt(size - 10_000, true);
    }
    byte[] bytes = Arrays.copyOf(out.toBytes(), size);
    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = memory.getCurrentThreadAllocatedBytes();
    assertEquals(
        "The bytes are no value: they announce more elements than they have bytes.",
        assertThrows(EncodingException.class, () -> Samples.reader(encoding, bytes, 0, size).read())
            .getMessage());
    assertTrue(memory.getCurrentThreadAllocatedBytes() - before < 20L * size);

    CompactOutput deep = new CompactOutput();
    for (int i = 0; i < 100_000; i++) {
      deep.writeVarInt(list, true);
      deep.writeByte(1);
      deep.writeByte(1);
    }
    byte[] nested = deep.toBytes();
    assertEquals(
        "What was written can't be read: it is nested in more than 400 levels. Send what is linked as a list.",
        assertThrows(
                EncodingException.class,
                () -> Samples.reader(encoding, nested, 0, nested.length).read())
            .getMessage());
  }

  @Test
  @DisplayName("Many threads use one encoding at once")
  void manyThreads() throws Exception {
    Encoding encoding = Samples.encoding();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int t = 0; t < 200; t++) {
        int seed = t;
        all.add(
            threads.submit(
                () -> {
                  Object value = new Object[] {graph(new Random(seed), 3), Samples.quote(seed)};
                  for (int i = 0; i < 20; i++) {
                    Encoding.Writer writer = encoding.writer();
                    writer.write(value);
                    byte[] bytes = writer.toBytes();
                    Object read = Samples.reader(encoding, bytes, 0, bytes.length).read();
                    assertArrayEquals((Object[]) value, (Object[]) read);
                    Thread.sleep(1);
                  }
                  return null;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
  }
}
