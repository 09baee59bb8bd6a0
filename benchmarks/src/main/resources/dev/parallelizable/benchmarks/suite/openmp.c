/*
 * The same loops over the same data as in Java, with OpenMP: what the machine can do.
 *
 * openmp BODY LAYOUT LENGTH THREADS CHUNK WARMUPS WARMUP_MILLISECONDS ITERATIONS MILLISECONDS
 *
 * CHUNK is how many iterations a thread takes at a time, or 0 where they are shared out beforehand.
 *
 * Prints the checksum of the results (the sum of their bits), and a line with the nanoseconds of an
 * operation for each iteration.
 */
#include <inttypes.h>
#include <omp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static inline double mixed(double x, int steps) {
  int64_t h;
  memcpy(&h, &x, sizeof h);
  for (int i = 0; i < steps; i++) {
    int64_t high = (int64_t) (((__int128) h * INT64_C(0x1e3779b97f4a7c15)) >> 64);
    h = high ^ (int64_t) ((uint64_t) h * UINT64_C(0x7f51afd7ed558ccd));
  }
  return (double) (int64_t) ((uint64_t) h >> 11) * 0x1.0p-53;
}

typedef void loop(const double *restrict inputs, double *restrict results, long length, long chunk);

#define EACH(body)                                                                                \
  for (long i = 0; i < length; i++) {                                                             \
    double x = inputs[i];                                                                         \
    results[i] = body;                                                                            \
  }

#define LOOP(name, body)                                                                          \
  __attribute__((noinline)) static void name(                                                     \
      const double *restrict inputs, double *restrict results, long length, long chunk) {         \
    if (chunk == 0) {                                                                             \
      _Pragma("omp parallel for schedule(static)") EACH(body)                                     \
    } else {                                                                                      \
      _Pragma("omp parallel for schedule(dynamic, chunk)") EACH(body)                             \
    }                                                                                             \
  }

LOOP(nanos1, x * 1.000001 + 0.5)
LOOP(nanos10, mixed(x, 10))
LOOP(nanos80, mixed(x, 78))
LOOP(nanos100, mixed(x, 98))
LOOP(micros1, mixed(x, 960))
LOOP(micros10, mixed(x, 9600))
LOOP(millis1, mixed(x, 960000))
LOOP(skewed, mixed(x, x >= 1 ? 9800 : 98))

static const struct {
  const char *name;
  loop *run;
} BODIES[] = {{"nanos1", nanos1},     {"nanos10", nanos10}, {"nanos80", nanos80},
              {"nanos100", nanos100}, {"micros1", micros1}, {"micros10", micros10},
              {"millis1", millis1},   {"skewed", skewed}};

/* SplitMix64, as in Inputs.java. */
static double number(uint64_t i) {
  uint64_t z = (i + 1) * UINT64_C(0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
  return (double) (int64_t) ((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
}

static double element(const char *layout, long i, long length) {
  double x = number((uint64_t) i);
  int heavy = (strcmp(layout, "HEAVY_FIRST") == 0 && i < length / 100) ||
              (strcmp(layout, "HEAVY_LAST") == 0 && i >= length - length / 100) ||
              (strcmp(layout, "HEAVY_ANYWHERE") == 0 && x < 0.01);
  return heavy ? x + 1 : x;
}

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t) time.tv_sec * 1000000000 + time.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc != 10) {
    return 2;
  }
  loop *run = NULL;
  for (size_t i = 0; i < sizeof BODIES / sizeof *BODIES; i++) {
    if (strcmp(BODIES[i].name, argv[1]) == 0) {
      run = BODIES[i].run;
    }
  }
  const char *layout = argv[2];
  long length = atol(argv[3]);
  omp_set_num_threads(atoi(argv[4]));
  long chunk = atol(argv[5]);
  int warmups = atoi(argv[6]);
  int64_t warmup_nanos = atoll(argv[7]) * 1000000;
  int iterations = atoi(argv[8]);
  int64_t measured_nanos = atoll(argv[9]) * 1000000;
  double *inputs = malloc((size_t) length * sizeof *inputs);
  double *results = malloc((size_t) length * sizeof *results);
  if (run == NULL || inputs == NULL || results == NULL) {
    return 2;
  }
  for (long i = 0; i < length; i++) {
    inputs[i] = element(layout, i, length);
    results[i] = 0;
  }
  for (int i = 0; i < warmups + iterations; i++) {
    int64_t nanos = i < warmups ? warmup_nanos : measured_nanos;
    long operations = 0;
    int64_t start = now();
    int64_t end;
    do {
      run(inputs, results, length, chunk);
      operations++;
      end = now();
    } while (end - start < nanos);
    if (i >= warmups) {
      printf("%.3f\n", (double) (end - start) / (double) operations);
    }
  }
  uint64_t sum = 0;
  for (long i = 0; i < length; i++) {
    uint64_t bits;
    memcpy(&bits, &results[i], sizeof bits);
    sum += bits;
  }
  printf("checksum %" PRIu64 "\n", sum);
  return 0;
}
