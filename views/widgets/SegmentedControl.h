// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QButtonGroup;

namespace redoubt::views {

/// A choice of one among few that stay in sight, with an optional count each. Arrow keys move the choice.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    struct Segment
    {
        QString text;
        int count = -1; ///< below zero: none shown
    };

    explicit SegmentedControl(const QList<Segment> &segments = {}, int height = 28, QWidget *parent = nullptr);

    void setSegments(const QList<Segment> &segments);
    void setCount(int index, int count);
    void setCurrentIndex(int index);
    [[nodiscard]] int currentIndex() const;
    [[nodiscard]] int count() const;
    /// The most pixels that it may take: first the padding gives way, then the counts of what is not chosen. 0: as it likes.
    void setRoom(int width);

Q_SIGNALS:
    /// Chosen by the person at the console; not emitted by setCurrentIndex.
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QButtonGroup *m_group;
    int m_height;
    int m_room = 0;
};

} // namespace redoubt::views
