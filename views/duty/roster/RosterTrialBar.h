// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace redoubt::views {

class Button;
class Label;

/// What a trial comes to, until it is applied or dropped.
class RosterTrialBar : public QWidget
{
    Q_OBJECT
public:
    explicit RosterTrialBar(QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &details);
    [[nodiscard]] Button *applyButton() const { return m_apply; }
    [[nodiscard]] Button *dropButton() const { return m_drop; }

Q_SIGNALS:
    void applied();
    void dropped();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_title;
    Label *m_details;
    Button *m_apply;
    Button *m_drop;
};

} // namespace redoubt::views
