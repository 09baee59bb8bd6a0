package dev.parallelizable.benchmarks.cluster;

/** What is made of the time of a run. */
enum Unit {
  /** Of a run of so many chunks. */
  CHUNKS("µs per chunk", "%,.1f") {
    @Override
    double of(double nanos, double amount) {
      return nanos / 1_000 / amount;
    }
  },
  /** Of a run over so many bytes of inputs. */
  BYTES("MB/s", "%,.0f") {
    @Override
    double of(double nanos, double amount) {
      return amount / 1e6 / (nanos / 1e9);
    }
  },
  /** Of a run. */
  RUN("s", "%,.2f") {
    @Override
    double of(double nanos, double amount) {
      return nanos / 1e9;
    }
  };

  final String label;
  final String format;

  Unit(String label, String format) {
    this.label = label;
    this.format = format;
  }

  abstract double of(double nanos, double amount);
}
