package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The report in a real browser, opened from disk: every figure zooms and goes back, no script
/// stumbles, nothing is fetched from anywhere.
///
/// Without Chromium the test is skipped, except where `CI=true`.
class ReportBrowserTest {

    private static final String LISTEN =
            """
            <script>
            window.trouble = [];
            window.addEventListener("error", e => window.trouble.push(e.message || "resource"), true);
            </script>
            """;

    /// Turns the wheel, presses keys and double clicks on every figure, and counts what happens.
    private static final String PROBE =
            """
            <pre id="probe"></pre>
            <script>
            const figures = [...document.querySelectorAll("svg.figure")];
            const seen = svg => [...svg.querySelectorAll(".axis, .data")].map(g => g.innerHTML).join();
            const key = (svg, name) =>
              svg.dispatchEvent(new KeyboardEvent("keydown", { key: name, cancelable: true }));
            const count = test => figures.filter(test).length;
            const wheeled = count(svg => {
              svg.scrollIntoView();
              const home = seen(svg);
              const box = svg.querySelector(".panel .data").getBoundingClientRect();
              const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
              const turn = { ...at, deltaY: -400, ctrlKey: true, bubbles: true, cancelable: true };
              svg.dispatchEvent(new WheelEvent("wheel", turn));
              const zoomed = seen(svg);
              svg.dispatchEvent(new MouseEvent("dblclick", at));
              return zoomed !== home && !/NaN|Infinity|undefined/.test(zoomed) && seen(svg) === home;
            });
            const keyed = count(svg => {
              const home = seen(svg);
              const views = ["+", "ArrowLeft", "ArrowUp", "-"].map(k => (key(svg, k), seen(svg)));
              key(svg, "0");
              const sound = !/NaN|Infinity|undefined/.test(views.join());
              return sound && new Set([home, ...views]).size === 5 && seen(svg) === home;
            });
            const fetched = performance.getEntriesByType("resource").map(r => r.name);
            document.getElementById("probe").textContent =
              `wheeled ${wheeled} of ${figures.length}, keyed ${keyed} of ${figures.length}, ` +
              `errors [${window.trouble}], fetched [${fetched}]`;
            </script>
            """;

    @TempDir private Path folder;

    @Test
    void everyFigureZoomsAndGoesBack() throws IOException, InterruptedException {
        Path browser = browser();
        Path study = Example.copyTo(folder.resolve("study"));
        assertThat(Console.haven("run", study).code()).isZero();
        String html = Files.readString(study.resolve("results/report.html"));
        assertThat(html.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContainPattern("(src|href|url\\()=?[\"']?(https?:)?//")
                .doesNotContain("fetch(", "XMLHttpRequest", "import(");
        Path page = folder.resolve("probe.html");
        Files.writeString(
                page,
                html.replaceFirst("<head>", "<head>" + LISTEN)
                        .replace("</body>", PROBE + "</body>"));
        long figures = html.split("<svg xmlns=", -1).length - 1L;
        assertThat(figures).isGreaterThan(20);
        String dom = dom(browser, page);
        assertThat(dom.substring(dom.indexOf("<pre id=\"probe\">")))
                .startsWith(
                        ("<pre id=\"probe\">wheeled %1$d of %1$d, keyed %1$d of %1$d, errors [],"
                                        + " fetched []<")
                                .formatted(figures));
    }

    private String dom(Path browser, Path page) throws IOException, InterruptedException {
        Path dom = folder.resolve("dom.html");
        Process process =
                new ProcessBuilder(
                                browser.toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-dev-shm-usage",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--user-data-dir=" + folder.resolve("profile"),
                                "--virtual-time-budget=10000",
                                "--dump-dom",
                                page.toUri().toString())
                        .redirectOutput(dom.toFile())
                        .redirectError(folder.resolve("browser.log").toFile())
                        .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            fail("the browser did not come back");
        }
        return Files.readString(dom, StandardCharsets.UTF_8);
    }

    private static Path browser() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        Optional<Path> found =
                Stream.of("chromium", "chromium-browser", "google-chrome")
                        .flatMap(
                                name ->
                                        Stream.concat(
                                                        Stream.of(path.split(File.pathSeparator)),
                                                        Stream.of("/usr/bin"))
                                                .map(place -> Path.of(place, name)))
                        .filter(Files::isExecutable)
                        .findFirst();
        if (found.isEmpty() && List.of("true", "1").contains(System.getenv("CI"))) {
            fail("no Chromium on the PATH, and CI=true wants the report seen in one");
        }
        return found.orElseGet(
                () -> abort("no Chromium on the PATH: the report was not looked at"));
    }
}
