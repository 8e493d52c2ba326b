package science.haven.study.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import science.haven.study.result.FileResult;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

class PoolTest {

    @Test
    void keepsTheOrderOfTheItems() {
        List<Integer> items = IntStream.range(0, 100).boxed().toList();
        assertThat(Pool.map(items, i -> i * i)).isEqualTo(items.stream().map(i -> i * i).toList());
        assertThat(Pool.map(List.<Integer>of(), i -> i)).isEmpty();
    }

    @Test
    void whatStandsForABrokenTaskComesFromItsError() {
        List<String> results =
                Pool.map(
                        List.of(2, 1, 0, -1),
                        divisor -> "12/%d = %d".formatted(divisor, 12 / divisor),
                        (divisor, error) -> divisor + ": " + error.getMessage());
        assertThat(results).containsExactly("12/2 = 6", "12/1 = 12", "0: / by zero", "12/-1 = -12");
    }

    @Test
    void aTaskThatMustNotFailEndsTheRunWithItsError() {
        assertThatThrownBy(() -> Pool.map(List.of(1, 0), divisor -> 12 / divisor))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(ArithmeticException.class);
    }

    @Test
    void anInterruptedCallerEndsTheTasks() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean cancelled = new AtomicBoolean();
        Thread caller =
                new Thread(
                        () -> {
                            try {
                                Pool.map(List.of(started), s -> waitFor(s, never));
                            } catch (CancellationException e) {
                                cancelled.set(Thread.currentThread().isInterrupted());
                            }
                        });
        caller.start();
        started.await();
        caller.interrupt();
        caller.join();
        assertThat(cancelled).isTrue();
    }

    private static boolean waitFor(CountDownLatch started, CountDownLatch never) {
        started.countDown();
        try {
            never.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void anInternalErrorIsOneLine() {
        FileResult broken = FileResult.broken("a.z", new IllegalStateException("x\n  y"));
        assertThat(broken.reason())
                .isEqualTo("a.z: internal error: IllegalStateException: x y, please report");
        assertThat(FileResult.internal(new ArithmeticException()))
                .isEqualTo("internal error: ArithmeticException, please report");
    }
}
