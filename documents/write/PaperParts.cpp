// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/write/PaperParts.h"

#include <numeric>

namespace redoubt::documents {

std::optional<PaperColour> inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Weak: return 0x454C55;
    case Tone::Amiss: return 0x964300;
    case Tone::Waits: return 0x735400;
    case Tone::Good: return 0x21693A;
    case Tone::Plain: break;
    }
    return {};
}

std::optional<PaperColour> groundOf(CellMark mark)
{
    switch (mark) {
    case CellMark::Head: return 0xEEF0F2;
    case CellMark::Band: return 0xF5F6F7;
    case CellMark::Amiss: return 0xFBEEDD;
    case CellMark::None: break;
    }
    return {};
}

double textWidth(const PageSetup &page) { return (page.width - page.left - page.right) * pointsOfMm; }

std::vector<double> columnWidths(const Table &table, double width)
{
    const double shares = std::accumulate(table.widths.begin(), table.widths.end(), 0.0);
    std::vector<double> widths;
    for (const double share : table.widths)
        widths.push_back(share / shares * width);
    return widths;
}

std::vector<Paragraph> linesOf(const Signature &place)
{
    Paragraph line;
    line.font = FontRole::HeiTi;
    line.size = 12;
    line.runs = {{place.role + "：", false, Tone::Weak, {}, 10.0}, {place.name, true, Tone::Plain, {}, {}}};
    if (place.seal)
        line.runs.push_back({"（" + *place.seal + "）", true, Tone::Good, {}, 10.0});
    std::vector<Paragraph> lines{line};
    line.size = 9;
    for (const auto &proof : place.lines) {
        line.runs = {proof};
        lines.push_back(line);
    }
    return lines;
}

} // namespace redoubt::documents
