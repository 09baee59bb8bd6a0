package dev.parallelizable.benchmarks.cluster;

import com.hazelcast.config.SerializationConfig;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import java.io.IOException;
import java.util.concurrent.Callable;

/** The messages of the job that is written by hand. None is written by Java serialization. */
final class Wire {
  static final String EXECUTOR = "by-hand";
  private static final int FACTORY = 1;

  private Wire() {}

  static void configure(SerializationConfig serialization) {
    serialization.addDataSerializableFactory(
        FACTORY,
        id ->
            switch (id) {
              case 1 -> new Next(0);
              case 2 -> new Invert(new byte[0][]);
              case 3 -> new Blocks(new byte[0][]);
              case 4 -> new Scale(new double[0]);
              case 5 -> new Compute(new double[0]);
              default -> throw new IllegalArgumentException("No class " + id);
            });
  }

  abstract static class Message implements IdentifiedDataSerializable {
    @Override
    public int getFactoryId() {
      return FACTORY;
    }
  }

  static final class Next extends Message implements Callable<Integer> {
    private int a;

    Next(int a) {
      this.a = a;
    }

    @Override
    public Integer call() {
      return Elements.next(a);
    }

    @Override
    public int getClassId() {
      return 1;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
      out.writeInt(a);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
      a = in.readInt();
    }
  }

  static final class Invert extends Message implements Callable<Blocks> {
    private byte[][] blocks;

    Invert(byte[][] blocks) {
      this.blocks = blocks;
    }

    @Override
    public Blocks call() {
      byte[][] inverted = new byte[blocks.length][];
      for (int i = 0; i < blocks.length; i++) {
        inverted[i] = Elements.inverted(blocks[i]);
      }
      return new Blocks(inverted);
    }

    @Override
    public int getClassId() {
      return 2;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
      write(out, blocks);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
      blocks = read(in);
    }
  }

  /** Results. */
  static final class Blocks extends Message {
    private byte[][] content;

    Blocks(byte[][] content) {
      this.content = content;
    }

    byte[][] content() {
      return content;
    }

    @Override
    public int getClassId() {
      return 3;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
      write(out, content);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
      content = read(in);
    }
  }

  abstract static class Columns extends Message implements Callable<double[]> {
    private double[] column;

    Columns(double[] column) {
      this.column = column;
    }

    abstract double result(double a);

    @Override
    public double[] call() {
      double[] results = new double[column.length];
      for (int i = 0; i < column.length; i++) {
        results[i] = result(column[i]);
      }
      return results;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
      out.writeDoubleArray(column);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
      double[] read = in.readDoubleArray();
      column = read == null ? new double[0] : read;
    }
  }

  static final class Scale extends Columns {
    Scale(double[] column) {
      super(column);
    }

    @Override
    double result(double a) {
      return Elements.scaled(a);
    }

    @Override
    public int getClassId() {
      return 4;
    }
  }

  static final class Compute extends Columns {
    Compute(double[] column) {
      super(column);
    }

    @Override
    double result(double a) {
      return Elements.computed(a);
    }

    @Override
    public int getClassId() {
      return 5;
    }
  }

  private static void write(ObjectDataOutput out, byte[][] blocks) throws IOException {
    out.writeInt(blocks.length);
    for (byte[] block : blocks) {
      out.writeByteArray(block);
    }
  }

  private static byte[][] read(ObjectDataInput in) throws IOException {
    byte[][] blocks = new byte[in.readInt()][];
    for (int i = 0; i < blocks.length; i++) {
      byte[] block = in.readByteArray();
      blocks[i] = block == null ? new byte[0] : block;
    }
    return blocks;
  }
}
