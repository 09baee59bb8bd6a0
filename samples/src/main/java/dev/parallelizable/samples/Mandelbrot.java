package dev.parallelizable.samples;

import dev.parallelizable.Parallelizable;
import dev.parallelizable.Shared;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A picture of the Mandelbrot set, row by row. */
final class Mandelbrot {
  private static final int MAX_STEPS = 2_000;

  /** How often the palette is gone through each time the step count grows by the factor e. */
  private static final double CYCLES = 0.9;

  /** Deep blue, light blue, white, gold and dark red, at equal distances, and round again. */
  private static final double[][] PALETTE = {
    {0, 7, 100}, {32, 107, 203}, {237, 255, 255}, {255, 170, 0}, {90, 20, 10}
  };

  private Mandelbrot() {}

  /** What part of the plane the picture shows. */
  record View(int width, int height, double centerX, double centerY, double pixel) {
    static View of(int width, int height) {
      return new View(width, height, -0.743643135, 0.131825963, 0.0035 / width);
    }
  }

  /** One row of the picture, as RGB values. */
  @Parallelizable
  static int[] row(@Shared View view, int y) {
    int[] rgb = new int[view.width()];
    double im = view.centerY() + (y - view.height() / 2.0) * view.pixel();
    for (int x = 0; x < rgb.length; x++) {
      rgb[x] = color(steps(view.centerX() + (x - view.width() / 2.0) * view.pixel(), im));
    }
    return rgb;
  }

  /** The smoothed number of steps after which the point is known to be outside, or -1. */
  private static double steps(double re, double im) {
    double x = 0;
    double y = 0;
    for (int n = 0; n < MAX_STEPS; n++) {
      double xx = x * x;
      double yy = y * y;
      if (xx + yy > 256) {
        return n + 1 - Math.log(Math.log(xx + yy) / 2 / Math.log(2)) / Math.log(2);
      }
      y = 2 * x * y + im;
      x = xx - yy + re;
    }
    return -1;
  }

  private static int color(double steps) {
    if (steps < 0) {
      return 0;
    }
    double position = Math.log(1 + steps) * CYCLES % 1 * PALETTE.length;
    int at = (int) position;
    double[] from = PALETTE[at];
    double[] to = PALETTE[(at + 1) % PALETTE.length];
    int rgb = 0;
    for (int c = 0; c < from.length; c++) {
      rgb = rgb << 8 | (int) (from[c] + (to[c] - from[c]) * (position - at));
    }
    return rgb;
  }

  static void run(String[] args) throws IOException {
    int width = args.length > 0 ? Integer.parseInt(args[0]) : 1920;
    int height = args.length > 1 ? Integer.parseInt(args[1]) : 1200;
    Path file = Path.of(args.length > 2 ? args[2] : "target/mandelbrot.png").toAbsolutePath();
    View view = View.of(width, height);
    int[] ys = IntStream.range(0, height).toArray();

    ParallelMandelbrot.row(View.of(width / 8, height)).map(ys); // warms the compiler up
    long begin = System.nanoTime();
    List<int[]> loop = new ArrayList<>();
    for (int y : ys) {
      loop.add(row(view, y));
    }
    double loopSeconds = (System.nanoTime() - begin) / 1e9;

    begin = System.nanoTime();
    List<int[]> rows = ParallelMandelbrot.row(view).map(ys);
    double parallelSeconds = (System.nanoTime() - begin) / 1e9;

    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y : ys) {
      if (!Arrays.equals(rows.get(y), loop.get(y))) {
        throw new IllegalStateException("row " + y + " is not what the loop gives");
      }
      image.setRGB(0, y, width, 1, rows.get(y), 0, width);
    }
    Files.createDirectories(file.getParent());
    ImageIO.write(image, "png", file.toFile());
    System.out.printf(
        "loop %.2f s, parallel %.2f s on %d cores: %.2f times as fast%n%s, %d x %d%n",
        loopSeconds,
        parallelSeconds,
        Runtime.getRuntime().availableProcessors(),
        loopSeconds / parallelSeconds,
        file,
        width,
        height);
  }
}
