// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Refresh.h"
#include "app/console/areas/Area.h"
#include "app/console/areas/search/SavedSearchDesk.h"
#include "app/console/areas/search/SearchExport.h"
#include "app/console/areas/search/SearchWords.h"
#include "models/search/SearchModel.h"

#include <QTimer>

#include <optional>

class QAction;

namespace redoubt::views {
class SearchPage;
}

namespace redoubt::console {

/// Looks for words in everything that this account may see. Opened by its keys, from the palette, or by an intent for pages::Search whose fact
/// "typed" is looked for.
class SearchArea final : public Area
{
    Q_OBJECT
public:
    explicit SearchArea(const AreaPlace &place);

    [[nodiscard]] views::SearchPage &searchPage() const { return *m_page; }
    [[nodiscard]] const SavedSearchDesk &searches() const { return *m_searches; }
    /// Writes all hits of what is asked now to @p path.
    void exportTo(views::SearchExportForm form, const QString &path);

    [[nodiscard]] views::RailEntry entry() const override;
    [[nodiscard]] bool isInRail() const override { return false; }
    [[nodiscard]] QWidget *page() const override;
    void shown() override;
    [[nodiscard]] std::vector<AreaAction> actions() override;
    [[nodiscard]] QList<views::KeyGroup> keys() const override;
    [[nodiscard]] std::vector<views::PageAction> acts() override;
    bool follow(const Intent &intent) override;

private:
    void connectPage();
    void connectSearches();
    void open(const QString &typed);
    void lookFor(const QString &typed);
    /// Asks as @p kept says; its scope may be gone, which is said.
    void lookForKept(const SavedSearch &kept);
    /// What is asked now, or was kept, with the groups, days and streams of now. @p place, if it is given, hears of a scope that is gone.
    [[nodiscard]] SearchAsk askOf(const SavedSearch &kept, SearchPlace *place = nullptr) const;
    [[nodiscard]] SavedSearch asked() const;
    void chooseScope(const QString &scope);
    void ask();
    void show(const SearchAnswer &answer);
    void showSearches();
    void preview(const QString &id);
    void openRecord(const QString &id);
    void copyReference(const QString &id);
    void keepSearch();
    void renameSearch(const QString &name);
    void removeSearch(const QString &name);
    /// What is listed or linked by @p id; null: nothing.
    [[nodiscard]] const FoundRecord *found(const QString &id) const;

    AreaPlace m_place;
    views::SearchPage *m_page;
    models::SearchModel m_model;
    QAction *m_action;
    SearchWords m_words;
    SavedSearchDesk *m_searches;
    SearchExport *m_export;
    SearchAsk m_ask;
    SearchPlace m_where;
    SearchAnswer m_answer;
    std::optional<SearchLook> m_look; ///< of the chosen hit
    bool m_asking = false;            ///< an answer is awaited; another question waits for it
    bool m_again = false;
    Refresh m_refresh;
    QTimer m_recount; ///< kept searches are counted anew some time after something came
};

} // namespace redoubt::console
