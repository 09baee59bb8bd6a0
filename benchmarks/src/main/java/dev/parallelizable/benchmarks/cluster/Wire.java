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
              case 2 -> new Invert(false, new byte[0][]);
              case 3 -> new Blocks(false, new byte[0][]);
              case 4 -> new Scale(false, new double[0]);
              case 5 -> new Compute(new double[0]);
              case 6 -> new Column(false, new double[0]);
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

  /** A message that may be signed: then it has its signature at its end. */
  abstract static class Signable extends Message {
    private boolean signed;

    Signable(boolean signed) {
      this.signed = signed;
    }

    boolean isSigned() {
      return signed;
    }

    abstract void write(ObjectDataOutput out, Signature signature) throws IOException;

    abstract void read(ObjectDataInput in, Signature signature) throws IOException;

    @Override
    public final void writeData(ObjectDataOutput out) throws IOException {
      out.writeBoolean(signed);
      Signature signature = Signature.of(signed);
      write(out, signature);
      signature.write(out);
    }

    @Override
    public final void readData(ObjectDataInput in) throws IOException {
      signed = in.readBoolean();
      Signature signature = Signature.of(signed);
      read(in, signature);
      signature.check(in);
    }
  }

  /** Blocks of bytes. */
  static class Blocks extends Signable {
    private byte[][] content;

    Blocks(boolean signed, byte[][] content) {
      super(signed);
      this.content = content;
    }

    final byte[][] content() {
      return content;
    }

    @Override
    public int getClassId() {
      return 3;
    }

    @Override
    final void write(ObjectDataOutput out, Signature signature) throws IOException {
      out.writeInt(content.length);
      for (byte[] block : content) {
        signature.update(block);
        out.writeByteArray(block);
      }
    }

    @Override
    final void read(ObjectDataInput in, Signature signature) throws IOException {
      content = new byte[in.readInt()][];
      for (int i = 0; i < content.length; i++) {
        content[i] = bytes(in);
        signature.update(content[i]);
      }
    }
  }

  static final class Invert extends Blocks implements Callable<Blocks> {
    Invert(boolean signed, byte[][] blocks) {
      super(signed, blocks);
    }

    @Override
    public Blocks call() {
      byte[][] blocks = content();
      byte[][] inverted = new byte[blocks.length][];
      for (int i = 0; i < blocks.length; i++) {
        inverted[i] = Elements.inverted(blocks[i]);
      }
      return new Blocks(isSigned(), inverted);
    }

    @Override
    public int getClassId() {
      return 2;
    }
  }

  /** Numbers: as such, or as the bytes that are signed. */
  static class Column extends Signable {
    private double[] content;

    Column(boolean signed, double[] content) {
      super(signed);
      this.content = content;
    }

    final double[] content() {
      return content;
    }

    @Override
    public int getClassId() {
      return 6;
    }

    @Override
    final void write(ObjectDataOutput out, Signature signature) throws IOException {
      if (isSigned()) {
        byte[] bytes = Signature.bytes(content);
        signature.update(bytes);
        out.writeByteArray(bytes);
      } else {
        out.writeDoubleArray(content);
      }
    }

    @Override
    final void read(ObjectDataInput in, Signature signature) throws IOException {
      if (isSigned()) {
        byte[] bytes = bytes(in);
        signature.update(bytes);
        content = Signature.doubles(bytes);
      } else {
        double[] read = in.readDoubleArray();
        content = read == null ? new double[0] : read;
      }
    }
  }

  abstract static class ColumnTask extends Column implements Callable<Column> {
    ColumnTask(boolean signed, double[] column) {
      super(signed, column);
    }

    abstract double result(double a);

    @Override
    public final Column call() {
      double[] column = content();
      double[] results = new double[column.length];
      for (int i = 0; i < column.length; i++) {
        results[i] = result(column[i]);
      }
      return new Column(isSigned(), results);
    }
  }

  static final class Scale extends ColumnTask {
    Scale(boolean signed, double[] column) {
      super(signed, column);
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

  static final class Compute extends ColumnTask {
    Compute(double[] column) {
      super(false, column);
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

  private static byte[] bytes(ObjectDataInput in) throws IOException {
    byte[] bytes = in.readByteArray();
    return bytes == null ? new byte[0] : bytes;
  }
}
