package com.acme;

import dev.parallelizable.Parallelizable;

public final class Geometry {
  private Geometry() {}

  public record Point(double x, double y) {}

  @Parallelizable
  public static double distance(Point from, Point to) {
    return Math.hypot(to.x() - from.x(), to.y() - from.y());
  }

  @Parallelizable(name = "hypotenuse")
  public static double distance(double x, double y) {
    return Math.hypot(x, y);
  }
}
