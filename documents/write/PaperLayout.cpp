// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/write/PaperLayout.h"

#include "documents/model/PaperText.h"
#include "documents/write/PaperParts.h"

#include <algorithm>
#include <set>

namespace redoubt::documents {

namespace {
constexpr std::size_t mostPages = 1000;
constexpr PaperColour plainInk = 0x151515;

/// The lines of a text, from the upper edge of the first.
struct LineEdges
{
    std::vector<double> tops; ///< one more than there are lines: the last is the lower edge
};

LineEdges edgesOf(PangoLayout *text)
{
    LineEdges edges;
    std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)> iter(pango_layout_get_iter(text), &pango_layout_iter_free);
    int bottom = 0;
    do {
        int top = 0;
        pango_layout_iter_get_line_yrange(iter.get(), &top, &bottom);
        edges.tops.push_back(static_cast<double>(top) / PANGO_SCALE);
    } while (pango_layout_iter_next_line(iter.get()));
    edges.tops.push_back(static_cast<double>(bottom) / PANGO_SCALE);
    return edges;
}

class Typesetter
{
public:
    explicit Typesetter(const Paper &paper)
        : m_paper(paper), m_map(pango_cairo_font_map_new()), m_fonts(installedIn(m_map.get())), m_context(pango_font_map_create_context(m_map.get()))
    {
        pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(m_map.get()), 72);
        // The same on paper and on every screen: nothing is moved to whole pixels.
        std::unique_ptr<cairo_font_options_t, decltype(&cairo_font_options_destroy)> options(cairo_font_options_create(),
                                                                                             &cairo_font_options_destroy);
        cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
        cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
        pango_cairo_context_set_font_options(m_context.get(), options.get());
        pango_context_set_round_glyph_positions(m_context.get(), FALSE);
        pango_context_set_language(m_context.get(), pango_language_from_string(paper.language == "zh" ? "zh-cn" : paper.language.c_str()));
        const auto &page = paper.page;
        m_laid.width = page.width * pointsOfMm;
        m_laid.height = page.height * pointsOfMm;
        m_left = page.left * pointsOfMm;
        m_width = textWidth(page);
        m_top = page.top * pointsOfMm;
        m_bottom = m_laid.height - page.bottom * pointsOfMm;
    }

    Result<LaidPaper> run()
    {
        if (const auto flaw = flawOf(m_paper); !flaw.empty())
            return fail(ErrorCode::InvalidArgument, flaw);
        turnPage();
        for (std::size_t i = 0; i < m_paper.blocks.size() && m_laid.pages.size() <= mostPages; ++i) {
            if (const auto *paragraph = std::get_if<Paragraph>(&m_paper.blocks[i]))
                set(*paragraph, i + 1 < m_paper.blocks.size() ? &m_paper.blocks[i + 1] : nullptr);
            else if (const auto *table = std::get_if<Table>(&m_paper.blocks[i]))
                set(*table);
            else
                set(std::get<SignatureBlock>(m_paper.blocks[i]));
        }
        if (m_laid.pages.size() > mostPages)
            return fail(ErrorCode::TooLarge, "more than 1,000 pages");
        if (m_paper.page.numbers)
            numberPages();
        for (const auto role : m_used) {
            if (!m_fonts.face(role).isOfficial)
                m_laid.substitutions.push_back({std::string(PaperFonts::nameOf(role)), m_fonts.face(role).family});
        }
        return std::move(m_laid);
    }

private:
    struct CellText
    {
        TextPtr text;
        LineEdges edges;
        double x = 0;
        int next = 0; ///< the line with which it goes on

        [[nodiscard]] int lines() const { return static_cast<int>(edges.tops.size()) - 1; }
        [[nodiscard]] double heightFrom(int line) const { return edges.tops.back() - edges.tops[static_cast<std::size_t>(line)]; }
        /// How many lines from next on fit into @p room.
        [[nodiscard]] int fitting(double room) const
        {
            int line = next;
            while (line < lines() && edges.tops[static_cast<std::size_t>(line) + 1] - edges.tops[static_cast<std::size_t>(next)] <= room)
                ++line;
            return line - next;
        }
    };

    static std::set<std::string> installedIn(PangoFontMap *map)
    {
        PangoFontFamily **families = nullptr;
        int count = 0;
        pango_font_map_list_families(map, &families, &count);
        std::set<std::string> names;
        for (int i = 0; i < count; ++i)
            names.insert(pango_font_family_get_name(families[i]));
        g_free(families);
        return names;
    }

    LaidPage &page() { return m_laid.pages.back(); }
    void turnPage()
    {
        m_laid.pages.emplace_back();
        m_y = m_top;
    }
    [[nodiscard]] bool isAtTop() const { return m_y <= m_top; }

    /// A null @p width: as wide as it is.
    CellText text(const std::vector<Run> &runs, FontRole role, double size, std::optional<double> width, Align align, double indent = 0)
    {
        CellText result;
        result.text = TextPtr(pango_layout_new(m_context.get()), Unref<PangoLayout>());
        auto *layout = result.text.get();
        std::string words;
        auto *attributes = pango_attr_list_new();
        for (const auto &run : runs) {
            const auto start = static_cast<guint>(words.size());
            words += printable(run.text);
            const auto runRole = run.font.value_or(role);
            const auto &face = m_fonts.face(runRole);
            m_used.insert(runRole);
            std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> font(pango_font_description_new(),
                                                                                               &pango_font_description_free);
            pango_font_description_set_family(font.get(), face.family.c_str());
            pango_font_description_set_absolute_size(font.get(), run.size.value_or(size) * PANGO_SCALE);
            pango_font_description_set_weight(font.get(), run.bold || face.asBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
            const auto ink = inkOf(run.tone).value_or(plainInk);
            for (auto *attribute :
                 {pango_attr_font_desc_new(font.get()),
                  pango_attr_foreground_new(static_cast<guint16>((ink >> 16 & 0xFF) * 257), static_cast<guint16>((ink >> 8 & 0xFF) * 257),
                                            static_cast<guint16>((ink & 0xFF) * 257))}) {
                attribute->start_index = start;
                attribute->end_index = static_cast<guint>(words.size());
                pango_attr_list_insert(attributes, attribute);
            }
        }
        // An empty text is as high as one of its font.
        std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> base(pango_font_description_new(),
                                                                                           &pango_font_description_free);
        pango_font_description_set_family(base.get(), m_fonts.face(role).family.c_str());
        pango_font_description_set_absolute_size(base.get(), size * PANGO_SCALE);
        pango_layout_set_font_description(layout, base.get());
        pango_layout_set_text(layout, words.data(), static_cast<int>(words.size()));
        pango_layout_set_attributes(layout, attributes);
        pango_attr_list_unref(attributes);
        if (width)
            pango_layout_set_width(layout, static_cast<int>(*width * PANGO_SCALE));
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
        pango_layout_set_indent(layout, static_cast<int>(indent * PANGO_SCALE));
        pango_layout_set_alignment(layout, align == Align::Left ? PANGO_ALIGN_LEFT : align == Align::Right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_CENTER);
        m_laid.missingGlyphs += pango_layout_get_unknown_glyphs_count(layout);
        result.edges = edgesOf(layout);
        return result;
    }

    void place(const CellText &cell, int lines, double y)
    {
        page().items.emplace_back(PlacedText{cell.x, y, cell.text, cell.next, cell.next + lines});
    }

    /// The height of what must not be parted from a heading: the first line of a paragraph, heads and first row of a table.
    double beginningOf(const Block *block)
    {
        if (!block)
            return 0;
        if (const auto *paragraph = std::get_if<Paragraph>(block))
            return paragraph->before + paragraph->size * 1.5;
        if (const auto *table = std::get_if<Table>(block)) {
            double height = 0;
            for (std::size_t i = 0; i < std::min(table->rows.size(), table->heads + 1); ++i)
                height += heightOf(cellsOf(*table, table->rows[i]), *table);
            return std::min(height, (m_bottom - m_top) / 2);
        }
        return 60;
    }

    void set(const Paragraph &paragraph, const Block *following)
    {
        if (!isAtTop())
            m_y += paragraph.before;
        double width = m_width;
        std::optional<CellText> right;
        if (paragraph.right) {
            right = text({*paragraph.right}, paragraph.font, paragraph.size, std::nullopt, Align::Left);
            int taken = 0;
            pango_layout_get_size(right->text.get(), &taken, nullptr);
            right->x = m_left + m_width - static_cast<double>(taken) / PANGO_SCALE;
            width = std::max(m_width / 4, right->x - m_left - paragraph.size / 2);
        }
        auto whole = text(paragraph.runs, paragraph.font, paragraph.size, width, paragraph.align, paragraph.indent);
        whole.x = m_left;
        const double together = whole.heightFrom(0) + (paragraph.heading > 0 ? paragraph.after + beginningOf(following) : 0);
        if (m_y + together > m_bottom && !isAtTop() && (paragraph.heading > 0 || whole.fitting(m_bottom - m_y) == 0))
            turnPage();
        const double from = m_y;
        const auto onPage = m_laid.pages.size();
        if (right)
            place(*right, right->lines(), m_y + std::max(0.0, (whole.edges.tops[1] - right->edges.tops[1]) / 2));
        while (whole.next < whole.lines() && m_laid.pages.size() <= mostPages) {
            const int lines = std::max(1, whole.fitting(m_bottom - m_y));
            place(whole, lines, m_y);
            m_y += whole.heightFrom(whole.next) - (whole.next + lines < whole.lines() ? whole.heightFrom(whole.next + lines) : 0);
            whole.next += lines;
            if (whole.next < whole.lines())
                turnPage();
        }
        if (paragraph.cites && onPage == m_laid.pages.size())
            page().cited.push_back({m_left, from, m_width, m_y - from, *paragraph.cites});
        m_y += paragraph.after;
    }

    std::vector<CellText> cellsOf(const Table &table, const TableRow &row)
    {
        const auto widths = columnWidths(table, m_width);
        std::vector<CellText> cells;
        double x = m_left;
        std::size_t column = 0;
        for (const auto &cell : row.cells) {
            double width = 0;
            for (int i = 0; i < cell.columns; ++i)
                width += widths[column++];
            cells.push_back(text(cell.runs, table.font, table.size, std::max(1.0, width - 2 * cellPad), cell.align));
            cells.back().x = x + cellPad;
            x += width;
        }
        return cells;
    }

    static double heightOf(const std::vector<CellText> &cells, const Table &table)
    {
        double height = 0;
        for (const auto &cell : cells)
            height = std::max(height, cell.next < cell.lines() ? cell.heightFrom(cell.next) : 0);
        return height + 2 * table.pad;
    }

    /// Edges of the columns that @p row has.
    std::vector<double> columnsOf(const Table &table, const TableRow &row) const
    {
        const auto widths = columnWidths(table, m_width);
        std::vector<double> edges{m_left};
        std::size_t column = 0;
        for (const auto &cell : row.cells) {
            double width = 0;
            for (int i = 0; i < cell.columns; ++i)
                width += widths[column++];
            edges.push_back(edges.back() + width);
        }
        return edges;
    }

    void drawRow(const Table &table, const TableRow &row, std::vector<CellText> &cells, double height)
    {
        const auto edges = columnsOf(table, row);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (const auto ground = groundOf(row.cells[i].mark))
                page().items.emplace_back(PlacedGround{edges[i], m_y, edges[i + 1] - edges[i], height, *ground});
        }
        for (const double edge : edges)
            page().items.emplace_back(PlacedRule{edge, m_y, edge, m_y + height});
        page().items.emplace_back(PlacedRule{m_left, m_y, m_left + m_width, m_y});
        page().items.emplace_back(PlacedRule{m_left, m_y + height, m_left + m_width, m_y + height});
        for (std::size_t i = 0; i < cells.size(); ++i) {
            auto &cell = cells[i];
            const int lines = cell.fitting(height - 2 * table.pad + 0.01);
            if (lines > 0) {
                const double taken = cell.heightFrom(cell.next) - (cell.next + lines < cell.lines() ? cell.heightFrom(cell.next + lines) : 0);
                place(cell, lines, m_y + (height - taken) / 2);
                cell.next += lines;
            }
            if (row.cells[i].cites)
                page().cited.push_back({edges[i], m_y, edges[i + 1] - edges[i], height, *row.cells[i].cites});
        }
        if (row.cites)
            page().cited.push_back({m_left, m_y, m_width, height, *row.cites});
        m_y += height;
    }

    void drawHeads(const Table &table)
    {
        for (std::size_t i = 0; i < std::min(table.heads, table.rows.size()); ++i) {
            auto cells = cellsOf(table, table.rows[i]);
            drawRow(table, table.rows[i], cells, heightOf(cells, table));
        }
    }

    void set(const Table &table)
    {
        double heads = 0;
        for (std::size_t i = 0; i < std::min(table.heads, table.rows.size()); ++i)
            heads += heightOf(cellsOf(table, table.rows[i]), table);
        if (heads > (m_bottom - m_top) / 2)
            heads = 0; // heads that leave no room for rows are rows
        const std::size_t first = heads > 0 ? table.heads : 0;
        if (heads > 0) {
            if (m_y + heads > m_bottom)
                turnPage();
            drawHeads(table);
        }
        for (std::size_t i = first; i < table.rows.size() && m_laid.pages.size() <= mostPages; ++i) {
            auto cells = cellsOf(table, table.rows[i]);
            const auto isLeft = [&] { return std::ranges::any_of(cells, [](const CellText &cell) { return cell.next < cell.lines(); }); };
            do {
                const double height = heightOf(cells, table);
                const bool fitsAPage = height <= m_bottom - m_top - heads;
                if (m_y + height > m_bottom && (fitsAPage || m_bottom - m_y < 3 * table.size)) {
                    turnPage();
                    if (heads > 0)
                        drawHeads(table);
                }
                drawRow(table, table.rows[i], cells, std::min(height, m_bottom - m_y));
            } while (isLeft() && m_laid.pages.size() <= mostPages);
        }
    }

    void set(const SignatureBlock &block)
    {
        if (block.places.empty())
            return;
        constexpr double gap = 10;
        constexpr double pad = 7;
        const double width = (m_width - gap * static_cast<double>(block.places.size() - 1)) / static_cast<double>(block.places.size());
        std::vector<std::vector<CellText>> texts;
        double height = 0;
        for (const auto &sign : block.places) {
            auto &lines = texts.emplace_back();
            lines.push_back(text({{sign.role + "　", false, Tone::Weak, {}, 10.0}, {sign.name, true, Tone::Plain, {}, 12.0}}, FontRole::HeiTi, 12,
                                 width - 2 * pad - (sign.seal ? 44 : 0), Align::Left));
            for (const auto &line : sign.lines)
                lines.push_back(text({line}, FontRole::HeiTi, 9, width - 2 * pad, Align::Left));
            double own = 2 * pad;
            for (const auto &line : lines)
                own += line.heightFrom(0) + 1;
            height = std::max(height, own);
        }
        if (!isAtTop())
            m_y += block.before;
        if (m_y + height > m_bottom && !isAtTop())
            turnPage();
        double x = m_left;
        for (std::size_t i = 0; i < block.places.size(); ++i) {
            for (const auto &[x0, y0, x1, y1] : {PlacedRule{x, m_y, x + width, m_y}, PlacedRule{x, m_y + height, x + width, m_y + height},
                                                 PlacedRule{x, m_y, x, m_y + height}, PlacedRule{x + width, m_y, x + width, m_y + height}})
                page().items.emplace_back(PlacedRule{x0, y0, x1, y1});
            double y = m_y + pad;
            if (block.places[i].seal) {
                auto seal = text({{*block.places[i].seal, true, Tone::Good, {}, 10.0}}, FontRole::HeiTi, 10, 44.0, Align::Right);
                seal.x = x + width - pad - 44;
                place(seal, seal.lines(), y + 1);
            }
            for (auto &line : texts[i]) {
                line.x = x + pad;
                place(line, line.lines(), y);
                y += line.heightFrom(0) + 1;
            }
            if (block.places[i].cites)
                page().cited.push_back({x, m_y, width, height, *block.places[i].cites});
            x += width + gap;
        }
        m_y += height;
    }

    /// 4 号, 7 mm below the text, odd ones at the right and even ones at the left with one character of space (GB/T 9704-2012, 7.5).
    void numberPages()
    {
        for (std::size_t i = 0; i < m_laid.pages.size(); ++i) {
            auto number =
                text({{"— " + std::to_string(i + 1) + " —", false, Tone::Plain, {}, {}}}, FontRole::FangSong, numberSize, std::nullopt, Align::Left);
            int taken = 0;
            pango_layout_get_size(number.text.get(), &taken, nullptr);
            number.x = i % 2 == 0 ? m_left + m_width - numberSize - static_cast<double>(taken) / PANGO_SCALE : m_left + numberSize;
            const double below = std::min(m_bottom + millimetresAboveNumber * pointsOfMm, m_laid.height - number.heightFrom(0) - 6);
            m_laid.pages[i].items.emplace_back(PlacedText{number.x, below, number.text, 0, number.lines()});
        }
    }

    const Paper &m_paper;
    FontMapPtr m_map;
    PaperFonts m_fonts;
    PangoContextPtr m_context;
    LaidPaper m_laid;
    std::set<FontRole> m_used;
    double m_left = 0;
    double m_width = 0;
    double m_top = 0;
    double m_bottom = 0;
    double m_y = 0;
};

void setInk(cairo_t *cairo, PaperColour colour)
{
    cairo_set_source_rgb(cairo, (colour >> 16 & 0xFF) / 255.0, (colour >> 8 & 0xFF) / 255.0, (colour & 0xFF) / 255.0);
}

void drawItem(cairo_t *cairo, const PlacedGround &ground)
{
    setInk(cairo, ground.colour);
    cairo_rectangle(cairo, ground.x, ground.y, ground.width, ground.height);
    cairo_fill(cairo);
}

void drawItem(cairo_t *cairo, const PlacedRule &rule)
{
    setInk(cairo, ruleColour);
    cairo_set_line_width(cairo, 0.5);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_SQUARE);
    cairo_move_to(cairo, rule.x0, rule.y0);
    cairo_line_to(cairo, rule.x1, rule.y1);
    cairo_stroke(cairo);
}

void drawItem(cairo_t *cairo, const PlacedText &placed)
{
    std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)> iter(pango_layout_get_iter(placed.text.get()), &pango_layout_iter_free);
    std::optional<int> top;
    int index = 0;
    do {
        if (index >= placed.first && index < placed.last) {
            int lineTop = 0;
            pango_layout_iter_get_line_yrange(iter.get(), &lineTop, nullptr);
            top = top.value_or(lineTop);
            PangoRectangle logical;
            pango_layout_iter_get_line_extents(iter.get(), nullptr, &logical);
            cairo_move_to(cairo, placed.x + static_cast<double>(logical.x) / PANGO_SCALE,
                          placed.y + static_cast<double>(pango_layout_iter_get_baseline(iter.get()) - *top) / PANGO_SCALE);
            setInk(cairo, plainInk);
            pango_cairo_show_layout_line(cairo, pango_layout_iter_get_line_readonly(iter.get()));
        }
        ++index;
    } while (index < placed.last && pango_layout_iter_next_line(iter.get()));
}
} // namespace

Result<LaidPaper> layOut(const Paper &paper) { return Typesetter(paper).run(); }

void drawPage(cairo_t *cairo, const LaidPage &page)
{
    for (const auto &item : page.items)
        std::visit([cairo](const auto &placed) { drawItem(cairo, placed); }, item);
}

} // namespace redoubt::documents
