package vn.mocson.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting and stopping, as a person at a terminal sees it. */
class StartIT {

    @TempDir
    private Path folder;

    @Test
    void aStartPrintsAddressAccountsAndDataKeepsOthersOutAndAKillLeavesNoDatabase() {
        Path data = folder.resolve("data");
        try (Product first = Product.start(data)) {
            ProcessHandle database = first.database().orElseThrow();
            assertThat(first.output())
                    .contains("http://localhost:" + first.port(), data.toString())
                    .contains("quantri", "bantochuc", "giamkhao", "donvi");

            Product second = Product.launch(data, Product.freePort());
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.output().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("thư mục dữ liệu " + data, "đang được một tiến trình Mốc Son khác dùng");
            assertThat(database.isAlive()).isTrue();

            first.terminate();
            assertThat(database.isAlive()).isFalse();
        }
    }

    @Test
    void aBusyPortSaysSoInOneLineAndStartsNoDatabase() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            Path data = folder.resolve("data");
            Product product = Product.launch(data, busy.getLocalPort());

            assertThat(product.awaitEnd()).isEqualTo(1);
            assertThat(product.output().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("cổng " + busy.getLocalPort() + " đang bị chương trình khác dùng");
            assertThat(product.database()).isEmpty();
        }
    }

    @Test
    void aBrokenSeedFileStopsTheStartWithFileLineAndReasonAndLeavesNothing() throws IOException {
        Path seed = folder.resolve("seed");
        Files.createDirectories(seed.resolve("units"));
        Files.writeString(
                seed.resolve("units/khoi.csv"),
                "code,parent_code,name,headcount\nA,,Khối,0\nB,KHONG-CO,Sở Tài chính,10\n");
        Path data = folder.resolve("data");
        Product broken = Product.launch(data, Product.freePort(), "--mocson.seed-data=" + seed);

        assertThat(broken.awaitEnd()).isEqualTo(1);
        assertThat(broken.output()).contains("khoi.csv, dòng 3", "KHONG-CO");
        assertThat(broken.database()).isEmpty();

        Files.writeString(seed.resolve("units/khoi.csv"), "code,parent_code,name,headcount\nA,,Khối,0\n");
        try (Product mended = Product.start(data, "--mocson.seed-data=" + seed)) {
            assertThat(mended.output()).contains("1 cây đơn vị");
        }
    }

    @Test
    void productionHasOneAdministratorWithAOneTimePasswordPrintedOnceAndServesAsTheServerOfAnother()
            throws IOException {
        Path data = folder.resolve("data");
        try (Product first = Product.start(data, "--spring.profiles.active=prod")) {
            assertThat(first.output())
                    .contains("mật khẩu dùng một lần")
                    .doesNotContain("giamkhao", "Tài khoản dùng thử");
            assertThat(data.resolve("demo-accounts.txt")).doesNotExist();
        }
        try (Product second = Product.start(data, "--spring.profiles.active=prod")) {
            assertThat(second.output()).doesNotContain("mật khẩu");
            anExternalServerIsUsedInsteadOfTheEmbeddedOneAndGetsNoSampleAccounts(second, data);
        }
    }

    private void anExternalServerIsUsedInsteadOfTheEmbeddedOneAndGetsNoSampleAccounts(Product owner, Path data)
            throws IOException {
        Path own = folder.resolve("own");
        try (Product guest = Product.start(
                own,
                "--spring.datasource.url=jdbc:mariadb://127.0.0.1:" + owner.databasePort() + "/mocson?sslMode=disable",
                "--spring.datasource.username=mocson",
                "--spring.datasource.password="
                        + Files.readString(data.resolve("mariadb/password")).strip())) {
            assertThat(guest.database()).isEmpty();
            assertThat(own.resolve("demo-accounts.txt")).doesNotExist();
            assertThat(guest.output()).doesNotContain("Tài khoản dùng thử");
            assertThat(guest.door().get("/contests", null).body()).hasSize(4);
        }
    }
}
