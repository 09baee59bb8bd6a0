package dev.parallelizable.benchmarks.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.svg.SVGGraphics2D;

/** Bars of one workload: how many times as fast as the plain loop each way is. */
final class Chart {
  private static final int WIDTH = 760;
  private static final int BAR = 26;
  private static final int MARGINS = 90;
  private static final Color OURS = new Color(0x1f6feb);
  private static final Color LIMIT = new Color(0x57606a);
  private static final Color PEER = new Color(0xafb8c1);

  private Chart() {}

  /** {@return the chart as SVG, the same for the same figures} */
  static String of(Figures figures, Group group, String workload) {
    List<Measurement> ways = figures.ways(group, workload);
    int height = MARGINS + BAR * ways.size();
    SVGGraphics2D svg = new SVGGraphics2D(WIDTH, height);
    svg.setDefsKeyPrefix("chart");
    chart(figures, group, workload).draw(svg, new Rectangle2D.Double(0, 0, WIDTH, height));
    return svg.getSVGElement() + "\n";
  }

  private static JFreeChart chart(Figures figures, Group group, String workload) {
    DefaultCategoryDataset bars = new DefaultCategoryDataset();
    List<String> ways = new ArrayList<>();
    for (Measurement way : figures.ways(group, workload)) {
      bars.addValue(figures.speedUp(group, workload, way.way()), "", way.way());
      ways.add(way.way());
    }
    JFreeChart chart =
        ChartFactory.createBarChart(
            group.title() + ": " + workload,
            null,
            "times as fast as the plain loop",
            bars,
            PlotOrientation.HORIZONTAL,
            false,
            false,
            false);
    chart.getTitle().setFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
    CategoryPlot plot = chart.getCategoryPlot();
    plot.setBackgroundPaint(Color.WHITE);
    plot.setRangeGridlinePaint(PEER);
    plot.setOutlineVisible(false);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setRenderer(renderer(ways));
    plot.getRangeAxis().setUpperMargin(0.1);
    plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(0.5f);
    return chart;
  }

  private static BarRenderer renderer(List<String> ways) {
    BarRenderer renderer = new Coloured(ways);
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDefaultItemLabelGenerator(
        new StandardCategoryItemLabelGenerator(
            "{2}", new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))));
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    return renderer;
  }

  /** Ours stands out. */
  private static final class Coloured extends BarRenderer {
    private static final long serialVersionUID = 1;
    private final transient List<String> ways;

    Coloured(List<String> ways) {
      this.ways = List.copyOf(ways);
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      String way = ways.get(column);
      return Ways.ours(way) ? OURS : Ways.peer(way) ? PEER : LIMIT;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Coloured that && super.equals(other) && ways.equals(that.ways);
    }

    @Override
    public int hashCode() {
      return super.hashCode();
    }
  }
}
