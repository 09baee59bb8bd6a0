package dev.parallelizable.benchmarks.work;

/** The measured methods in all their forms. */
final class Bodies {
  static final Body NANOS_1 =
      new Body(
          "nanos1",
          Loops::nanos1,
          Costs::nanos1,
          Costs::nanos1,
          inputs -> i -> Costs.nanos1(inputs[i]),
          (inputs, results) -> i -> results[i] = Costs.nanos1(inputs[i]),
          ParallelCosts.nanos1(),
          new ArrayView(ParallelCosts.nanos1()::mapInto, ParallelCosts.nanos1()::mapToArray),
          setting -> {
            var view = ParallelCosts.nanos1().with(setting::on);
            return new ArrayView(view::mapInto, view::mapToArray);
          });

  static final Body NANOS_10 =
      new Body(
          "nanos10",
          Loops::nanos10,
          Costs::nanos10,
          Costs::nanos10,
          inputs -> i -> Costs.nanos10(inputs[i]),
          (inputs, results) -> i -> results[i] = Costs.nanos10(inputs[i]),
          ParallelCosts.nanos10(),
          new ArrayView(ParallelCosts.nanos10()::mapInto, ParallelCosts.nanos10()::mapToArray),
          setting -> {
            var view = ParallelCosts.nanos10().with(setting::on);
            return new ArrayView(view::mapInto, view::mapToArray);
          });

  static final Body NANOS_80 =
      new Body(
          "nanos80",
          Loops::nanos80,
          Costs::nanos80,
          Costs::nanos80,
          inputs -> i -> Costs.nanos80(inputs[i]),
          (inputs, results) -> i -> results[i] = Costs.nanos80(inputs[i]),
          ParallelCosts.nanos80(),
          new ArrayView(ParallelCosts.nanos80()::mapInto, ParallelCosts.nanos80()::mapToArray),
          setting -> {
            var view = ParallelCosts.nanos80().with(setting::on);
            return new ArrayView(view::mapInto, view::mapToArray);
          });

  static final Body NANOS_100 =
      new Body(
          "nanos100",
          Loops::nanos100,
          Costs::nanos100,
          Costs::nanos100,
          inputs -> i -> Costs.nanos100(inputs[i]),
          (inputs, results) -> i -> results[i] = Costs.nanos100(inputs[i]),
          ParallelCosts.nanos100(),
          new ArrayView(ParallelCosts.nanos100()::mapInto, ParallelCosts.nanos100()::mapToArray),
          setting -> {
            var view = ParallelCosts.nanos100().with(setting::on);
            return new ArrayView(view::mapInto, view::mapToArray);
          });

  static final Body MICROS_1 =
      new Body(
          "micros1",
          Loops::micros1,
          Costs::micros1,
          Costs::micros1,
          inputs -> i -> Costs.micros1(inputs[i]),
          (inputs, results) -> i -> results[i] = Costs.micros1(inputs[i]),
          ParallelCosts.micros1(),
          new ArrayView(ParallelCosts.micros1()::mapInto, ParallelCosts.micros1()::mapToArray),
          setting -> {
            var view = ParallelCosts.micros1().with(setting::on);
            return new ArrayView(view::mapInto, view::mapToArray);
          });

  static final Body MICROS_10 =
      new Body(
          "micros10",
          Loops::micros10,
          Costs::micros10,
          Costs::micros10,
          inputs -> i -> Costs.micros10(inputs[i]),
          (inputs, results) -> i -> results[i] = Costs.micros10(inputs[i]),
          ParallelCosts.micros10(),
          new ArrayView(ParallelCosts.micros10()::mapInto, ParallelCosts.micros10()::mapToArray),
          setting -> {
            var view = ParallelCosts.micros10().with(setting::on);
            return new ArrayView(view::mapInto, view::mapToArray);
          });

  static final Body MILLIS_1 =
      new Body(
          "millis1",
          Loops::millis1,
          Costs::millis1,
          Costs::millis1,
          inputs -> i -> Costs.millis1(inputs[i]),
          (inputs, results) -> i -> results[i] = Costs.millis1(inputs[i]),
          ParallelCosts.millis1(),
          new ArrayView(ParallelCosts.millis1()::mapInto, ParallelCosts.millis1()::mapToArray),
          setting -> {
            var view = ParallelCosts.millis1().with(setting::on);
            return new ArrayView(view::mapInto, view::mapToArray);
          });

  static final Body SKEWED =
      new Body(
          "skewed",
          Loops::skewed,
          Costs::skewed,
          Costs::skewed,
          inputs -> i -> Costs.skewed(inputs[i]),
          (inputs, results) -> i -> results[i] = Costs.skewed(inputs[i]),
          ParallelCosts.skewed(),
          new ArrayView(ParallelCosts.skewed()::mapInto, ParallelCosts.skewed()::mapToArray),
          setting -> {
            var view = ParallelCosts.skewed().with(setting::on);
            return new ArrayView(view::mapInto, view::mapToArray);
          });

  private Bodies() {}
}
