// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/search/SearchAnswer.h"
#include "app/console/search/SearchSheet.h"
#include "views/search/SearchValues.h"

#include <QCoreApplication>
#include <QString>

namespace redoubt::console {

class Session;

/// What was asked, beside the words: in which scope, and whether that was gone.
struct SearchPlace
{
    std::string scope; ///< SearchScope::id; empty: everything that may be seen
    QString gone;      ///< how a scope was called that is not here any more; empty: it is
};

/// Answers in the words of the page: names of units, people, kinds and times as this console knows them.
class SearchWords
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::SearchWords)
public:
    /// @p session outlives it.
    explicit SearchWords(Session &session) : m_session(session) { }

    [[nodiscard]] std::vector<models::SearchRow> rows(const SearchAnswer &answer) const;
    [[nodiscard]] views::SearchValues values(const SearchAnswer &answer, const SearchPlace &place) const;
    [[nodiscard]] views::SearchPreviewValues preview(const FoundRecord &record, const SearchLook &look) const;
    /// What the sheet of @p list says around its rows.
    [[nodiscard]] SearchSheetWords sheet(const SearchList &list, const SearchPlace &place) const;
    /// One line that tells somebody else which record it is.
    [[nodiscard]] QString reference(const FoundRecord &record) const;
    /// "of kind Log line; Bureau; today": what narrows a search, beside its words; empty: nothing.
    [[nodiscard]] QString narrowing(const SearchChoice &choice) const;
    [[nodiscard]] QString scopeName(const std::string &scope) const;

    [[nodiscard]] static QString idOf(const Id &stream, const Id &record);
    /// The values of a facet's lines, as SearchChoice has them.
    static void choose(SearchChoice &choice, views::SearchFacet facet, const QString &id);

private:
    [[nodiscard]] QString unitName(const std::optional<Id> &unit) const;
    /// Of SearchChoice::unit.
    [[nodiscard]] QString narrowedUnit(const Id &unit) const;
    [[nodiscard]] QString timeText(Instant at) const;
    [[nodiscard]] QList<views::SearchValues::Lack> lacks() const;
    [[nodiscard]] QList<views::SearchValues::Facet> facets(const SearchAnswer &answer) const;
    [[nodiscard]] views::SearchValues::Facet unitFacet(const SearchAnswer &answer) const;

    Session &m_session;
};

} // namespace redoubt::console
