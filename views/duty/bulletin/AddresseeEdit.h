// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/Bulletin.h"

#include <QWidget>

#include <vector>

class QCheckBox;

namespace redoubt::views {

class Label;
class SearchBox;

/// To which units a bulletin goes: all of them, whole groups, or one by one.
class AddresseeEdit : public QWidget
{
    Q_OBJECT
public:
    /// @p units: all that it may go to, in their order; @p chosen: those that it goes to.
    AddresseeEdit(const std::vector<duty::Addressee> &units, const std::vector<duty::Addressee> &chosen, QWidget *parent = nullptr);

    [[nodiscard]] std::vector<duty::Addressee> chosen() const;

Q_SIGNALS:
    void edited();

private:
    void find(const QString &text);
    void check();

    struct Row
    {
        duty::Addressee unit;
        QCheckBox *box = nullptr;
    };
    struct Group
    {
        QString path;
        QCheckBox *box = nullptr;
    };
    std::vector<Row> m_rows;
    std::vector<Group> m_groups;
    SearchBox *m_search;
    Label *m_count;
};

} // namespace redoubt::views
