// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/text/Pinyin.h"
#include "views/widgets/FormDialog.h"
#include "views/widgets/PaletteItem.h"

#include <QList>

#include <optional>

class QListView;

namespace redoubt::views {

class Label;
class PaletteListModel;
class SearchBox;

/// A unit whose duty can be opened on this console.
struct DutyUnitChoice
{
    enum class State {
        Own,      ///< this account has a part in its duty
        Here,     ///< below, and followed
        Fetching, ///< below, and on its way
        Below,    ///< below; asked for once it is opened
    };
    Id unit;
    QString name; ///< with what lies between, for one that is not directly below: "市A / 县区B"
    State state = State::Own;

    bool operator==(const DutyUnitChoice &) const = default;
};

/// Which unit's duty is to be opened: one's own, and every one below, found by a part of its name, by pinyin or by initials.
class UnitsDialog : public FormDialog
{
    Q_OBJECT
public:
    /// @p most: how many below are kept at once. @p current is chosen at first.
    UnitsDialog(const QList<DutyUnitChoice> &units, const std::optional<Id> &current, int most, QWidget *parent);

    [[nodiscard]] SearchBox *search() const { return m_search; }
    [[nodiscard]] QStringList shownTitles() const;

Q_SIGNALS:
    void unitChosen(const redoubt::Id &unit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find();
    void choose();

    QList<DutyUnitChoice> m_units;
    QList<PaletteItem> m_items; ///< one for each unit, its id the place in m_units
    text::Pinyin m_pinyin;
    SearchBox *m_search;
    QListView *m_list;
    PaletteListModel *m_model;
    Label *m_more;
};

} // namespace redoubt::views
