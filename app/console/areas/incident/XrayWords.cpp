// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/XrayWords.h"

#include "models/Text.h"

#include <QStringList>

#include <algorithm>
#include <set>

namespace redoubt::console {

using documents::PlaceholderSort;
using documents::TemplatePart;
using documents::TemplateProblemSort;
using models::text;

QString XrayWords::place(const documents::TemplatePlace &place)
{
    QStringList words;
    switch (place.part) {
    case TemplatePart::Body: words << tr("text"); break;
    case TemplatePart::Header: words << tr("header"); break;
    case TemplatePart::Footer: words << tr("footer"); break;
    case TemplatePart::Footnote: words << tr("footnote"); break;
    }
    if (place.inTextBox)
        words << tr("text box");
    if (place.inTable)
        words << tr("table");
    if (place.inControl)
        words << tr("content control");
    if (place.paragraph > 0)
        words << tr("paragraph %1").arg(place.paragraph);
    return words.join(QStringLiteral(" · "));
}

QString XrayWords::problem(const documents::TemplateProblem &problem)
{
    const auto name = text(problem.name);
    switch (problem.sort) {
    case TemplateProblemSort::NotClosed: return tr("Braces, a repeat or a condition without its end");
    case TemplateProblemSort::NotOpened: return tr("An end without its beginning");
    case TemplateProblemSort::Crossing: return tr("It ends in another order, table or text box than it was begun");
    case TemplateProblemSort::Splits: return tr("It goes over several paragraphs: words beside it would be lost or said again");
    case TemplateProblemSort::NotAName: return tr("Between braces stands what is no name");
    case TemplateProblemSort::UnknownName:
        return problem.meant.empty() ? tr("There is no such name") : tr("There is no such name. Is %1 meant?").arg(text(problem.meant));
    case TemplateProblemSort::Missing: return tr("It must be there, and is not: without it the parts of the report are lost");
    case TemplateProblemSort::Revision: return tr("Tracked changes: take them over or back first");
    case TemplateProblemSort::Macro: return tr("A program within: save it without macros");
    case TemplateProblemSort::ExternalLink: break;
    }
    return tr("It fetches something from elsewhere");
}

QString XrayWords::sum(const documents::TemplateXray &xray)
{
    std::set<std::string> all;
    std::set<std::string> unknown;
    for (const auto &placeholder : xray.placeholders)
        all.insert(placeholder.name);
    for (const auto &problem : xray.problems) {
        if (problem.sort == TemplateProblemSort::UnknownName)
            unknown.insert(problem.name);
    }
    return tr("%1 names = %2 known + %3 unknown").arg(all.size()).arg(all.size() - unknown.size()).arg(unknown.size());
}

std::vector<models::PlaceholderLine> XrayWords::lines(const documents::TemplateXray &xray, const std::vector<incident::TemplateName> &dictionary)
{
    std::vector<models::PlaceholderLine> lines;
    const auto id = [&] { return QString::number(lines.size()); };
    for (const auto &each : xray.problems) {
        const bool hasPlace = !each.place.file.empty() && each.place.paragraph > 0;
        auto said = problem(each);
        if (!each.near.empty())
            said += QStringLiteral("  … ") + text(each.near) + QStringLiteral(" …");
        lines.push_back({id(), text(each.name), hasPlace ? place(each.place) : text(each.place.file), said, true});
    }
    for (const auto &each : xray.placeholders) {
        const auto known = std::ranges::find(dictionary, each.name, &incident::TemplateName::name);
        QString said = known == dictionary.end() ? QString() : text(known->sample);
        if (each.pieces > 1)
            said += (said.isEmpty() ? QString() : QStringLiteral("  ")) + tr("(cut into %n pieces, joined)", nullptr, each.pieces);
        const auto *sign = each.sort == PlaceholderSort::Repeat ? "#" : each.sort == PlaceholderSort::Condition ? "?" : "";
        lines.push_back({id(), QString::fromLatin1(sign) + text(each.name), place(each.place), said, false});
    }
    return lines;
}

} // namespace redoubt::console
