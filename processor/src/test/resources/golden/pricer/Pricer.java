package com.acme;

import dev.parallelizable.Parallelizable;
import dev.parallelizable.Shared;

public class Pricer {
  public record Model(double rate, double years) {}

  @Parallelizable
  double price(@Shared Model model, double spot) {
    return spot * Math.exp(-model.rate() * model.years());
  }
}
