// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace redoubt::views {

/// The phases of an exercise in one line: done, running (with a note such as "day 2 of 5"), to come.
class PhaseTrack : public QWidget
{
    Q_OBJECT
public:
    explicit PhaseTrack(QWidget *parent = nullptr);

    /// @p current is the running phase's index; phases.size() when all are over, -1 when none has begun.
    void setPhases(const QStringList &phases, int current, const QString &note = {});

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_phases;
    int m_current = -1;
    QString m_note;
};

} // namespace redoubt::views
