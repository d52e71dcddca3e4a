package org.chancery.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.chancery.Fixture;
import org.chancery.store.KnowledgeStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the page in a browser of this machine; skipped where there is none. */
class PageTest {
  private static final List<String> BROWSERS =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/usr/bin/google-chrome-stable",
          "/snap/bin/chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

  private static @Nullable Playwright playwright;
  private static Browser browser;
  private static KnowledgeStore store;
  private static ChanceryServer server;

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> problems = new CopyOnWriteArrayList<>();
  private Page page;

  @BeforeAll
  static void start(@TempDir Path folder) {
    Optional<Path> executable = executable();
    Assumptions.assumeTrue(
        executable.isPresent(),
        "no browser found: install Chromium or name one with -Dchancery.browser=PATH");
    store = KnowledgeStore.create(folder.resolve("kg"), Fixture.BASE);
    Fixture.load(store);
    server = ChanceryServer.start(store, ServerSettings.defaults().withPort(0));
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable.orElseThrow())
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
  }

  private static Optional<Path> executable() {
    String named = System.getProperty("chancery.browser", "");
    return Stream.concat(Stream.of(named).filter(name -> !name.isBlank()), BROWSERS.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
    if (server != null) {
      server.close();
      store.close();
    }
  }

  @BeforeEach
  void open() {
    page = browser.newPage();
    page.onRequest(request -> requests.add(request.url()));
    page.onPageError(problems::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            problems.add(message.text());
          }
        });
    page.navigate(server.address().toString());
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void showsWhatIsInTheGraph() {
    page.waitForSelector("#counts li strong");
    page.waitForSelector("#articles time");

    assertThat(page.locator("#counts li").allInnerTexts())
        .anyMatch(text -> text.contains("2") && text.contains("people"))
        .anyMatch(text -> text.contains("3") && text.contains("claims"));
    assertThat(page.locator("#articles li").allInnerTexts())
        .hasSize(2)
        .first()
        .asString()
        .contains("2024-06-10", "Solheim warns Iceland");
  }

  @Test
  void savedQueryIsRunWithAClickAndNoRequestLeavesTheMachine() {
    page.locator("#queries button[data-query=who-holds-what]").click();
    page.waitForSelector(".yasr table tbody td");

    assertThat(page.locator(".yasr table tbody").innerText())
        .contains("Jon Vik", "Foreign Minister of Norway");
    assertThat(page.locator("#comment").innerText()).contains("hold or act in");
    assertThat(requests)
        .anyMatch(url -> url.endsWith("/chancery/sparql"))
        .allMatch(url -> url.startsWith("data:") || isHere(URI.create(url)));
    assertThat(problems).isEmpty();
  }

  @Test
  void connectionExamplesNameThisServer() {
    assertThat(page.locator("#connect").innerText())
        .contains(server.endpoint().toString())
        .doesNotContain("{endpoint}");
  }

  @Test
  void queryTypedByHandIsRun() {
    page.waitForSelector("#queries button");
    page.evaluate(
        "document.querySelector('.yasqe .CodeMirror').CodeMirror.setValue("
            + "'SELECT (1 + 1 AS ?two) {}')");
    page.locator(".yasqe_queryButton").first().click();
    page.waitForSelector(".yasr table tbody td");

    assertThat(page.locator(".yasr table tbody").innerText()).contains("2");
    assertThat(problems).isEmpty();
  }

  private static boolean isHere(URI uri) {
    return uri.getHost().equals("localhost") && uri.getPort() == server.port();
  }
}
