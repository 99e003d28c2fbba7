// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Refresh.h"
#include "app/console/areas/Area.h"
#include "app/console/search/SearchAnswer.h"
#include "models/search/SearchModel.h"

#include <QPointer>
#include <QStringList>

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

    [[nodiscard]] views::RailEntry entry() const override;
    [[nodiscard]] bool isInRail() const override { return false; }
    [[nodiscard]] QWidget *page() const override;
    void shown() override;
    [[nodiscard]] std::vector<AreaAction> actions() override;
    [[nodiscard]] QList<views::KeyGroup> keys() const override;
    [[nodiscard]] std::vector<views::PageAction> acts() override;
    bool follow(const Intent &intent) override;

private:
    void open(const QString &typed);
    void lookFor(const QString &typed);
    void ask();
    void show(const SearchAnswer &answer);
    void showRows();
    void preview(const QString &id);
    void showLook(const SearchLook &look);
    void openRecord(const QString &id);
    void remember(const QString &typed);
    [[nodiscard]] const FoundRecord *found(const QString &id) const;
    [[nodiscard]] QString unitOf(const FoundRecord &found) const;
    [[nodiscard]] QString timeText(Instant at) const;

    AreaPlace m_place;
    views::SearchPage *m_page;
    models::SearchModel m_model;
    QAction *m_action;
    SearchAsk m_ask;
    SearchAnswer m_answer;
    bool m_asking = false; ///< an answer is awaited; another question waits for it
    bool m_again = false;
    QStringList m_recent; ///< the newest first; of this session alone
    Refresh m_refresh;
};

} // namespace redoubt::console
