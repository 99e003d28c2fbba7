// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/Pictures.h"

#include "views/theme/Typography.h"
#include "views/widgets/ElidedLabel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSet>
#include <QTableView>

namespace redoubt::views::testing {

QImage picture(QWidget &widget, const QSize &size, const QString &name)
{
    widget.resize(size);
    widget.show();
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    const QImage image = widget.grab().toImage();
    const QString folder = QStringLiteral(REDOUBT_BINARY_DIR "/screens/views");
    QDir().mkpath(folder);
    image.save(QStringLiteral("%1/%2.png").arg(folder, name), "PNG", 90); // hardly compressed: a third of the time of these tests went there
    return image;
}

int colourCount(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3) {
            colours.insert(image.pixel(x, y));
            if (colours.size() >= 64)
                return 64;
        }
    }
    return static_cast<int>(colours.size());
}

namespace {

/// How far @p widget reaches beyond what holds it, to the left or to the right. Up and down there may be a scroll bar.
int overhang(const QWidget &widget, const QWidget &root)
{
    int most = 0;
    for (const QWidget *holder = widget.parentWidget(); holder; holder = holder->parentWidget()) {
        const int left = widget.mapTo(holder, QPoint(0, 0)).x();
        most = qMax(most, qMax(-left, left + widget.width() - holder->width()));
        if (holder == &root || holder->isWindow())
            break;
    }
    return most;
}

QStringList clippedColumns(const QTableView &table)
{
    QStringList clipped;
    const QHeaderView *head = table.horizontalHeader();
    const auto *model = table.model();
    for (int column = 0; model && column < model->columnCount(); ++column) {
        if (head->isSectionHidden(column))
            continue;
        const QString title = model->headerData(column, Qt::Horizontal).toString();
        const int needed = textWidth(textFont(SmallType), title) + 16;
        if (head->isVisible() && head->sectionSize(column) < needed)
            clipped << QStringLiteral("head “%1” (%2, needs %3)").arg(title).arg(head->sectionSize(column)).arg(needed);
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, column);
            const QString text = index.data().toString();
            bool number = false;
            QLocale(QLocale::English).toDouble(QString(text).replace(QChar(0x2212), QLatin1Char('-')), &number);
            if (number && table.columnWidth(column) < textWidth(textFont(BodyType), text) + 16)
                clipped << QStringLiteral("number %1 (%2)").arg(text).arg(table.columnWidth(column));
        }
    }
    return clipped;
}

} // namespace

QStringList hiddenColumns(const QWidget &root)
{
    QStringList hidden;
    for (const QTableView *table : root.findChildren<QTableView *>()) {
        if (!table->isVisible() || !table->model() || table->property("totalsOnly").toBool())
            continue;
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            if (table->isColumnHidden(column))
                hidden << QStringLiteral("%1: “%2”").arg(table->accessibleName(), table->model()->headerData(column, Qt::Horizontal).toString());
        }
    }
    return hidden;
}

QStringList clippedTexts(const QWidget &root)
{
    QStringList clipped;
    for (const QTableView *table : root.findChildren<QTableView *>()) {
        if (table->isVisible())
            clipped << clippedColumns(*table);
    }
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        QString text;
        bool mayWrap = false;
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (qobject_cast<const ElidedLabel *>(widget) != nullptr) {
                if (overhang(*widget, root) > 1)
                    clipped << label->text() + QStringLiteral(" (beyond its place)");
                continue; // gives way on purpose and says the whole in its tooltip
            }
            text = label->text();
            mayWrap = label->wordWrap();
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            text = button->text();
        }
        if (text.isEmpty())
            continue;
        if (const int over = overhang(*widget, root); over > 1)
            clipped << QStringLiteral("%1 (%2 beyond its place)").arg(text).arg(over);
        // Buttons that give way on purpose say so by a smaller minimum.
        QSize needed = widget->minimumSizeHint().isValid() ? widget->minimumSizeHint() : widget->sizeHint();
        if (mayWrap)
            needed = QSize(0, widget->heightForWidth(widget->width()));
        else if (qobject_cast<const QLabel *>(widget) != nullptr)
            needed = widget->sizeHint();
        if (widget->width() < needed.width() - 1 || widget->height() < needed.height() - 1)
            clipped << QStringLiteral("%1 (%2×%3, needs %4×%5)")
                           .arg(text)
                           .arg(widget->width())
                           .arg(widget->height())
                           .arg(needed.width())
                           .arg(needed.height());
    }
    return clipped;
}

} // namespace redoubt::views::testing
