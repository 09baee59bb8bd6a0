package dev.parallelizable.benchmarks.work;

import java.util.List;

/** The other functions of an application in all their forms. */
public final class OtherBodies {
  private static final Body DOUBLED =
      new Body(
          "doubled",
          Loops::doubled,
          OtherCosts::doubled,
          OtherCosts::doubled,
          inputs -> i -> OtherCosts.doubled(inputs[i]),
          (inputs, results) -> i -> results[i] = OtherCosts.doubled(inputs[i]),
          ParallelOtherCosts.doubled(),
          new ArrayView(
              ParallelOtherCosts.doubled()::mapInto, ParallelOtherCosts.doubled()::mapToArray),
          setting -> {
            var view = ParallelOtherCosts.doubled().with(setting::on);
            return new ArrayView(view::mapInto, view::mapToArray);
          });

  private static final Body SQUARED =
      new Body(
          "squared",
          Loops::squared,
          OtherCosts::squared,
          OtherCosts::squared,
          inputs -> i -> OtherCosts.squared(inputs[i]),
          (inputs, results) -> i -> results[i] = OtherCosts.squared(inputs[i]),
          ParallelOtherCosts.squared(),
          new ArrayView(
              ParallelOtherCosts.squared()::mapInto, ParallelOtherCosts.squared()::mapToArray),
          setting -> {
            var view = ParallelOtherCosts.squared().with(setting::on);
            return new ArrayView(view::mapInto, view::mapToArray);
          });

  private static final Body ROOT =
      new Body(
          "root",
          Loops::root,
          OtherCosts::root,
          OtherCosts::root,
          inputs -> i -> OtherCosts.root(inputs[i]),
          (inputs, results) -> i -> results[i] = OtherCosts.root(inputs[i]),
          ParallelOtherCosts.root(),
          new ArrayView(ParallelOtherCosts.root()::mapInto, ParallelOtherCosts.root()::mapToArray),
          setting -> {
            var view = ParallelOtherCosts.root().with(setting::on);
            return new ArrayView(view::mapInto, view::mapToArray);
          });

  private static final Body MIXED =
      new Body(
          "mixed",
          Loops::mixed,
          OtherCosts::mixed,
          OtherCosts::mixed,
          inputs -> i -> OtherCosts.mixed(inputs[i]),
          (inputs, results) -> i -> results[i] = OtherCosts.mixed(inputs[i]),
          ParallelOtherCosts.mixed(),
          new ArrayView(
              ParallelOtherCosts.mixed()::mapInto, ParallelOtherCosts.mixed()::mapToArray),
          setting -> {
            var view = ParallelOtherCosts.mixed().with(setting::on);
            return new ArrayView(view::mapInto, view::mapToArray);
          });

  private static final Body CLAMPED =
      new Body(
          "clamped",
          Loops::clamped,
          OtherCosts::clamped,
          OtherCosts::clamped,
          inputs -> i -> OtherCosts.clamped(inputs[i]),
          (inputs, results) -> i -> results[i] = OtherCosts.clamped(inputs[i]),
          ParallelOtherCosts.clamped(),
          new ArrayView(
              ParallelOtherCosts.clamped()::mapInto, ParallelOtherCosts.clamped()::mapToArray),
          setting -> {
            var view = ParallelOtherCosts.clamped().with(setting::on);
            return new ArrayView(view::mapInto, view::mapToArray);
          });

  private OtherBodies() {}

  /** {@return all of them} */
  public static List<Body> all() {
    return List.of(DOUBLED, SQUARED, ROOT, MIXED, CLAMPED);
  }
}
