// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/ReportValues.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QVBoxLayout;

namespace redoubt::views {

class Button;
class Chip;
class ElidedLabel;
class Label;
class ReportHistory;

/// One unit's report for one time: what it says, why it is suspicious, the checks that it is made of beside the same ones before, the last fourteen
/// days, who was called; and what can be done.
class ReportPane : public QWidget
{
    Q_OBJECT
public:
    explicit ReportPane(QWidget *parent = nullptr);

    /// None: no unit is chosen.
    void setValues(const std::optional<models::ReportPaneValues> &values);
    void setMayAct(bool may);
    /// Whether the duty office of the unit can be opened from here.
    void setMayLook(bool may);
    /// The column of the report before goes; what is equal stays marked.
    void setCompact(bool compact);

Q_SIGNALS:
    void stepWanted(int units);
    void officeWanted();
    void returnWanted();
    /// @p person: of the unit's liaisons, from 0.
    void callWanted(int person);
    void remindWanted();
    void acceptWanted();

private:
    void fill();
    void fillChecks(QVBoxLayout *column);
    void fillPeople(QVBoxLayout *column);
    void fillContacts(QVBoxLayout *column);
    void showActs();

    std::optional<models::ReportPaneValues> m_values;
    bool m_mayAct = false;
    bool m_mayLook = false;
    bool m_compact = false;
    ElidedLabel *m_unit;
    Label *m_due;
    Chip *m_chip;
    QWidget *m_inside;
    QVBoxLayout *m_column;
    Button *m_look;
    Button *m_return;
    Button *m_call;
    Button *m_remind;
    Button *m_accept;
    QWidget *m_acts;
};

} // namespace redoubt::views
