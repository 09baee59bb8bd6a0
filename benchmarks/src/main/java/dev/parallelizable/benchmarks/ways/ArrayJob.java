package dev.parallelizable.benchmarks.ways;

import dev.parallelizable.benchmarks.work.ArrayView;
import dev.parallelizable.benchmarks.work.Body;
import dev.parallelizable.benchmarks.work.Setting;

/**
 * A method and unboxed arguments.
 *
 * @param body the method
 * @param view ours, with what is set
 * @param inputs the arguments
 * @param chunk how many elements a peer's chunk has, where it can be set
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record ArrayJob(Body body, ArrayView view, double[] inputs, int chunk) {
  /**
   * Makes a job.
   *
   * @param body the method
   * @param inputs the arguments
   * @param chunk how many elements a peer's chunk has, where it can be set
   * @param setting what is set on our side
   * @return the job
   */
  public static ArrayJob of(Body body, double[] inputs, int chunk, Setting setting) {
    ArrayView view =
        setting.equals(Setting.NONE) ? body.arrays() : body.tunedArrays().apply(setting);
    return new ArrayJob(body, view, inputs, chunk);
  }
}
