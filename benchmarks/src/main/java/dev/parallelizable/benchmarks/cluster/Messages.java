package dev.parallelizable.benchmarks.cluster;

import dev.parallelizable.runtime.Pool;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Workloads that compute next to nothing: what they take is the way there and back. */
final class Messages {
  /** How many tasks of the job by hand a member has at a time: as many chunks as ours has. */
  private static final int WINDOW = 2 * Runtime.getRuntime().availableProcessors();

  private static final int WIDE_WINDOW = 32;

  private static final int WARM_UPS = 15;
  private static final int CHUNKS = 3_000;
  private static final int BLOCKS = 1_024;
  private static final int BLOCK_BYTES = 1 << 16;
  private static final int DOUBLES = 4_000_000;
  private static final int CHUNK_BYTES = 1 << 20;
  private static final int CHUNK_DOUBLES = CHUNK_BYTES / Double.BYTES;

  private Messages() {}

  static List<Workload> of(Setup signed, Setup unsigned) {
    return List.of(chunks(signed, unsigned), blocks(signed, unsigned), columns(signed, unsigned));
  }

  /** Has driver and members compile what many messages need, both ours and those by hand. */
  static void warmUp(Setup setup) {
    List<Integer> inputs = inputs();
    double[] column = new double[CHUNKS];
    for (int round = 0; round < WARM_UPS; round++) {
      Object unused = byHand(setup, WIDE_WINDOW, inputs);
      unused = next(setup.pool(), inputs);
      unused = scaledByHand(setup, false, column, 1);
      unused =
          ParallelElements.scaled().on(setup.pool()).with(o -> o.chunkSize(1)).mapToArray(column);
    }
  }

  private static List<Integer> inputs() {
    return IntStream.range(0, CHUNKS).boxed().toList();
  }

  private static Workload chunks(Setup signed, Setup unsigned) {
    List<Integer> inputs = inputs();
    Object expected = inputs.stream().map(Elements::next).toList();
    return new Workload(
        "chunks of one element",
        Unit.CHUNKS,
        CHUNKS,
        expected,
        List.of(
            new Way(
                "by hand, %d tasks at a time".formatted(WINDOW),
                () -> byHand(signed, WINDOW, inputs)),
            new Way(
                "by hand, %d tasks at a time".formatted(WIDE_WINDOW),
                () -> byHand(signed, WIDE_WINDOW, inputs)),
            new Way("ours", true, () -> next(signed.pool(), inputs)),
            new Way("ours, without a key", () -> next(unsigned.pool(), inputs))));
  }

  private static Object next(Pool pool, List<Integer> inputs) {
    return ParallelElements.next().on(pool).with(o -> o.chunkSize(1)).map(inputs);
  }

  private static Object byHand(Setup setup, int window, List<Integer> inputs) {
    Integer[] results = new Integer[inputs.size()];
    setup
        .byHand(window)
        .<Integer>run(
            inputs.size(), i -> new Wire.Next(inputs.get(i)), (i, result) -> results[i] = result);
    return Arrays.asList(results);
  }

  private static Workload blocks(Setup signed, Setup unsigned) {
    Random random = new Random(1);
    byte[][] blocks = new byte[BLOCKS][BLOCK_BYTES];
    for (byte[] block : blocks) {
      random.nextBytes(block);
    }
    byte[][] expected = Arrays.stream(blocks).map(Elements::inverted).toArray(byte[][]::new);
    return new Workload(
        "byte[] of 64 KiB",
        Unit.BYTES,
        (double) BLOCKS * BLOCK_BYTES,
        expected,
        List.of(
            new Way("by hand, 1 MiB a task", () -> byHand(signed, false, blocks)),
            new Way("by hand, 1 MiB a task, signed", true, () -> byHand(signed, true, blocks)),
            new Way("ours", true, () -> inverted(signed.pool(), blocks)),
            new Way("ours, without a key", () -> inverted(unsigned.pool(), blocks))));
  }

  private static Object inverted(Pool pool, byte[][] blocks) {
    return ParallelElements.inverted().on(pool).map(Arrays.asList(blocks)).toArray(byte[][]::new);
  }

  private static Object byHand(Setup setup, boolean sign, byte[][] blocks) {
    int each = CHUNK_BYTES / BLOCK_BYTES;
    byte[][] results = new byte[blocks.length][];
    setup
        .byHand(WINDOW)
        .<Wire.Blocks>run(
            blocks.length / each,
            i -> new Wire.Invert(sign, Arrays.copyOfRange(blocks, i * each, (i + 1) * each)),
            (i, result) -> System.arraycopy(result.content(), 0, results, i * each, each));
    return results;
  }

  private static Workload columns(Setup signed, Setup unsigned) {
    double[] column = new Random(1).doubles(DOUBLES).toArray();
    double[] expected = Arrays.stream(column).map(Elements::scaled).toArray();
    return new Workload(
        "double[] of 4,000,000",
        Unit.BYTES,
        (double) DOUBLES * Double.BYTES,
        expected,
        List.of(
            new Way(
                "by hand, 1 MiB a task", () -> scaledByHand(signed, false, column, CHUNK_DOUBLES)),
            new Way(
                "by hand, 1 MiB a task, signed",
                true,
                () -> scaledByHand(signed, true, column, CHUNK_DOUBLES)),
            new Way(
                "ours", true, () -> ParallelElements.scaled().on(signed.pool()).mapToArray(column)),
            new Way(
                "ours, without a key",
                () -> ParallelElements.scaled().on(unsigned.pool()).mapToArray(column))));
  }

  private static Object scaledByHand(Setup setup, boolean sign, double[] column, int each) {
    double[] results = new double[column.length];
    setup
        .byHand(WINDOW)
        .<Wire.Column>run(
            Math.ceilDiv(column.length, each),
            i -> new Wire.Scale(sign, part(column, i * each, each)),
            (i, result) -> {
              double[] part = result.content();
              System.arraycopy(part, 0, results, i * each, part.length);
            });
    return results;
  }

  private static double[] part(double[] column, int from, int most) {
    return Arrays.copyOfRange(column, from, Math.min(column.length, from + most));
  }
}
