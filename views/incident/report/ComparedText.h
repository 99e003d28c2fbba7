// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/report/TextDifferences.h"

#include <QWidget>

#include <vector>

class QTextLayout;

namespace redoubt::views {

/// Two texts in one: what came is underlined, what went is struck through, so that nobody has to tell colours apart. What people wrote is never read
/// as markup.
class ComparedText : public QWidget
{
    Q_OBJECT
public:
    explicit ComparedText(QWidget *parent = nullptr);

    void setRuns(const std::vector<incident::TextRun> &runs);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Mark
    {
        int from = 0; ///< UTF-16 units
        int length = 0;
        incident::TextRun::Sort sort = incident::TextRun::Sort::Same;
    };
    /// Lays @p layout out at @p width; its height.
    int layOut(QTextLayout &layout, int width) const;

    QString m_text;
    std::vector<Mark> m_marks;
};

} // namespace redoubt::views
