// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exercise/Requests.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QVBoxLayout;

namespace redoubt::views {

class Button;

/// The phases of a plan as a form: kind, name, from, to, one row each, in their order.
class PhaseTable : public QWidget
{
    Q_OBJECT
public:
    explicit PhaseTable(QWidget *parent = nullptr);

    /// What a phase without times shows as a suggestion.
    void setSuggested(Instant moment) { m_suggested = moment; }
    void setPhases(const std::vector<PhaseInput> &phases);
    [[nodiscard]] std::vector<PhaseInput> phases() const;

Q_SIGNALS:
    /// By the person.
    void edited();

private:
    struct Row
    {
        QWidget *line;
        QComboBox *kind;
        QLineEdit *name;
        QDateTimeEdit *from;
        QDateTimeEdit *to;
        std::optional<Id> id;
    };
    void addRow(const PhaseInput &phase);
    void removeRow(QWidget *line);

    QVBoxLayout *m_rows;
    Button *m_add;
    QList<Row> m_list;
    Instant m_suggested;
};

} // namespace redoubt::views
