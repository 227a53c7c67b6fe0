package org.csplan.examples.page;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Makes the pictures in docs/screenshots anew: each example on a phone, a tablet and a desk, in light and in dark, and
 * its first sheets on paper. Runs only when it is named: see CONTRIBUTING.md.
 */
@InBrowser
class PageScreenshots {

    private static final Path FOLDER = Path.of("..", "docs", "screenshots");

    private static final ImmutableList<Integer> WIDTHS = ImmutableList.of(390, 768, 1440);

    /** Of a page that is longer its top alone. */
    private static final int TALLEST = 3000;

    private static final int COLOURS = 64;

    private static final int SHEETS = 4;

    /** Enough to read a sheet by. */
    private static final float DOTS_AN_INCH = 60;

    static ImmutableList<ExamplePage> pages() {
        return ExamplePage.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void areMade(ExamplePage page, Browser browser) throws IOException {
        String name = page.plan().getName(0).toString();
        browser.open(page.html());
        for (int width : WIDTHS) {
            browser.width(width);
            int height = (int) Math.min(TALLEST, browser.number("return document.documentElement.scrollHeight"));
            for (String scheme : ImmutableList.of("light", "dark")) {
                browser.scheme(scheme);
                BufferedImage picture = ImageIO.read(new ByteArrayInputStream(browser.picture(width, height)));
                write(picture, FOLDER.resolve(name + "-" + width + "-" + scheme + ".png"));
            }
        }
        browser.scheme("light");
        write(sheets(browser.print()), FOLDER.resolve(name + "-print.png"));
    }

    /** The first sheets, side by side. */
    private static BufferedImage sheets(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            ImmutableList.Builder<BufferedImage> sheets = ImmutableList.builder();
            for (int sheet = 0; sheet < Math.min(SHEETS, document.getNumberOfPages()); sheet++) {
                sheets.add(renderer.renderImageWithDPI(sheet, DOTS_AN_INCH));
            }
            return sideBySide(sheets.build());
        }
    }

    private static BufferedImage sideBySide(ImmutableList<BufferedImage> pictures) {
        int gap = 8;
        int width =
                pictures.stream().mapToInt(picture -> picture.getWidth() + gap).sum() - gap;
        int height = pictures.stream().mapToInt(BufferedImage::getHeight).max().orElse(1);
        BufferedImage all = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = all.createGraphics();
        int x = 0;
        for (BufferedImage picture : pictures) {
            graphics.drawImage(picture, x, 0, null);
            x += picture.getWidth() + gap;
        }
        graphics.dispose();
        return all;
    }

    /** In few colours, which is a third of the bytes, each the nearest: a mix of two would show as dots. */
    private static void write(BufferedImage picture, Path file) throws IOException {
        IndexColorModel palette = palette(picture);
        BufferedImage small =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int at = nearest.computeIfAbsent(picture.getRGB(x, y), colour -> nearest(colour, palette));
                small.getRaster().setSample(x, y, 0, at);
            }
        }
        MoreFiles.createParentDirectories(file);
        try (var out = Files.newOutputStream(file)) {
            ImageIO.write(small, "png", out);
        }
    }

    private static int nearest(int colour, IndexColorModel palette) {
        return IntStream.range(0, palette.getMapSize())
                .boxed()
                .min(Comparator.comparingInt(at -> distance(colour, palette.getRGB((int) at))))
                .orElseThrow();
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int part = 0; part <= 16; part += 8) {
            int difference = (one >> part & 0xFF) - (other >> part & 0xFF);
            sum += difference * difference;
        }
        return sum;
    }

    /** The colours that there is most of. */
    private static IndexColorModel palette(BufferedImage picture) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                counts.merge(picture.getRGB(x, y) | 0xFF000000, 1, Integer::sum);
            }
        }
        int[] colours = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        return new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    }
}
