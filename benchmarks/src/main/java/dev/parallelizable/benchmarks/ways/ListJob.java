package dev.parallelizable.benchmarks.ways;

import dev.parallelizable.benchmarks.work.Body;
import dev.parallelizable.benchmarks.work.Setting;
import dev.parallelizable.runtime.ParallelFunction;
import java.util.List;
import java.util.function.Function;

/**
 * A method and boxed arguments.
 *
 * @param function the method
 * @param view ours, with what is set
 * @param inputs the arguments
 * @param chunk how many elements a peer's chunk has, where it can be set
 */
public record ListJob(
    Function<Double, Double> function,
    ParallelFunction<Double, Double, RuntimeException> view,
    List<Double> inputs,
    int chunk) {
  /**
   * Makes a job.
   *
   * @param body the method
   * @param inputs the arguments
   * @param chunk how many elements a peer's chunk has, where it can be set
   * @param setting what is set on our side
   * @return the job
   */
  public static ListJob of(Body body, List<Double> inputs, int chunk, Setting setting) {
    return new ListJob(
        body.function(),
        setting.equals(Setting.NONE) ? body.view() : body.view().with(setting::on),
        inputs,
        chunk);
  }
}
